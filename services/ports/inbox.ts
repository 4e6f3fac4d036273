/** What each consumer has taken effect for. */
export type Inbox = {
  /** False when the consumer has had this event before. */
  add(consumer: string, eventId: string): Promise<boolean>;
};
