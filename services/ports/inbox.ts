/** What each consumer has taken effect for. */
export type Inbox = {
  /** Notes that a consumer takes effect for these; those are returned that it has not had before. */
  add(consumer: string, eventIds: readonly string[]): Promise<Set<string>>;
  /** Those that the consumer has had. */
  find(consumer: string, eventIds: readonly string[]): Promise<Set<string>>;
};
