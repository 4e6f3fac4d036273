/** What became of a button of the page of events: why it was refused, or what is told once. */
export type EventCommandState = {
  error: string | null;
  secret: string | null;
  /** What was given and refused, so that nobody types it again. */
  given?: { name: string; url: string; types: readonly string[] };
};

export const NOTHING_YET: EventCommandState = { error: null, secret: null };

/** The server action behind a form of that page. */
export type EventCommandAction = (before: EventCommandState, data: FormData) => Promise<EventCommandState>;
