/** How the events are getting on, over all processes. */
export type EventOverview = {
  /** In the outboxes of this database, to be handed to the transport. */
  unpublished: number;
  oldestUnpublishedAt: Date | null;
  publishedLastMinute: number;
  /** Handed over and not yet dealt with; known of the transport over Postgres only. */
  delivering: number;
  /** Failed, and to be tried again; or waiting behind one that is. */
  retrying: number;
  dead: number;
};

/** An event that a consumer failed at for the last time. */
export type DeadLetterView = {
  consumer: string;
  eventId: string;
  type: string;
  aggregate: string;
  payload: unknown;
  occurredAt: Date;
  attempts: number;
  error: string;
  deadAt: Date;
};
