import { type DomainEvent, domainEvent } from "@/core/events/domain-event";

export type MovieRemoved = DomainEvent<"movie.removed", { movieId: number }>;

/** An administrator took a movie out of the catalogue. */
export function movieRemoved(movieId: number, now: Date): MovieRemoved {
  return domainEvent("movie.removed", 1, `movie:${movieId}`, now, { movieId });
}
