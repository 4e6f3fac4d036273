import { type DomainEvent, domainEvent } from "@/core/events/domain-event";

export type MovieScored = DomainEvent<"movie.scored", { movieId: number }>;

/** The ratings given here were counted anew; what was kept of the movie's score is old. */
export function movieScored(movieId: number, now: Date): MovieScored {
  return domainEvent("movie.scored", 1, `movie:${movieId}`, now, { movieId });
}
