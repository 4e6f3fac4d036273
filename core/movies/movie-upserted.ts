import { type DomainEvent, domainEvent } from "@/core/events/domain-event";

export type MovieUpserted = DomainEvent<
  "movie.upserted",
  { movieId: number; change: "inserted" | "updated" }
>;

/** A merge wrote a movie that was new or different. */
export function movieUpserted(movieId: number, change: "inserted" | "updated", now: Date): MovieUpserted {
  return domainEvent("movie.upserted", 1, `movie:${movieId}`, now, { movieId, change });
}
