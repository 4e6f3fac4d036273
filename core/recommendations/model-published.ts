import { type DomainEvent, domainEvent } from "@/core/events/domain-event";

export type ModelPublished = DomainEvent<"recommender.model_published", { modelId: number }>;

/** A version of the model is served from now on: a new one, or an earlier one again. */
export function modelPublished(modelId: number, now: Date): ModelPublished {
  return domainEvent("recommender.model_published", 1, "recommender:1", now, { modelId });
}
