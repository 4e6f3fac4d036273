export type WebhookView = {
  id: number;
  name: string;
  url: string;
  /** None means all. */
  types: string[];
  isActive: boolean;
  createdAt: Date;
  /** Deliveries that are still to be made. */
  waiting: number;
  lastAcceptedAt: Date | null;
};

export type WebhookDeliveryView = {
  id: number;
  eventId: string;
  eventType: string;
  status: "waiting" | "accepted" | "failed";
  attempts: number;
  createdAt: Date;
  nextAttemptAt: Date | null;
  lastAttemptAt: Date | null;
  /** The HTTP status of the last answer; null when there was none. */
  lastStatus: number | null;
  lastError: string | null;
  lastDurationMs: number | null;
};
