import type { CloudEvent } from "@/core/events/cloud-event";
import type { WebhookTarget } from "@/core/webhooks/webhook";

/** Where a replay begins: after an event, or at an instant. */
export type ReplayStart = { afterEventId: string } | { since: Date };

export type WebhookStore = {
  /** Its id; the secret is set with `setSecret` in the same transaction. */
  add(webhook: WebhookTarget & { createdAt: Date }): Promise<number>;
  /** False when there is none. */
  update(webhookId: number, changes: Partial<WebhookTarget & { isActive: boolean }>): Promise<boolean>;
  /** The version that follows the one it has, locked until the transaction ends; null when there is no such webhook. */
  nextSecretVersion(webhookId: number): Promise<number | null>;
  setSecret(webhookId: number, version: number, sha256: string): Promise<void>;
  remove(webhookId: number): Promise<boolean>;
};

/** A delivery that is due, with where it goes. */
export type DueDelivery = {
  id: number;
  webhookId: number;
  url: string;
  secretVersion: number;
  secretSha256: string;
  event: CloudEvent;
  /** This one included. */
  attempts: number;
};

export type DeliveryOutcome = {
  status: number | null;
  error: string | null;
  durationMs: number;
  /** Null when it is over. */
  nextAttemptAt: Date | null;
};

export type WebhookQueue = {
  /** A delivery of each event to each active webhook that wants it. */
  enqueue(events: readonly CloudEvent[], now: Date): Promise<void>;
  /**
   * The oldest due delivery of each active webhook that is not `busy`, which nobody else is given until `leaseUntil`:
   * whoever dies over it has had an attempt.
   */
  takeDue(busy: readonly number[], limit: number, lease: { now: Date; until: Date }): Promise<DueDelivery[]>;
  note(deliveryId: number, outcome: DeliveryOutcome, now: Date): Promise<void>;
  /** Sends everything since then that the webhook wants, once more; how much that is. Null when that event is not known. */
  replay(webhookId: number, start: ReplayStart, now: Date): Promise<number | null>;
  /** Forgets what has long been over. */
  removeOld(before: Date): Promise<void>;
};
