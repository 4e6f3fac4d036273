import { type DomainEvent, domainEvent } from "@/core/events/domain-event";
import type { Dials } from "@/core/recommendations/dials";

export type DefaultDialsUpdated = DomainEvent<"recommender.default_dials_updated", { dials: Dials }>;

/** An administrator changed where everybody's dials stand who has not turned them. */
export function defaultDialsUpdated(dials: Dials, now: Date): DefaultDialsUpdated {
  return domainEvent("recommender.default_dials_updated", 1, "recommender:1", now, { dials });
}
