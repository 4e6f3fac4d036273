import { type DomainEvent, domainEvent } from "@/core/events/domain-event";

type ReasonPayload = { userId: number; movieId: number };
export type ReasonStruck = DomainEvent<"reason.struck", ReasonPayload>;
export type ReasonRestored = DomainEvent<"reason.restored", ReasonPayload>;

/** Someone does not want what they gave a movie to be a reason for recommendations. */
export function reasonStruck({ userId, movieId }: ReasonPayload, now: Date): ReasonStruck {
  return domainEvent("reason.struck", 1, `user:${userId}`, now, { userId, movieId });
}

/** It may be one again. */
export function reasonRestored({ userId, movieId }: ReasonPayload, now: Date): ReasonRestored {
  return domainEvent("reason.restored", 1, `user:${userId}`, now, { userId, movieId });
}
