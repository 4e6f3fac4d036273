import { type DomainEvent, domainEvent } from "@/core/events/domain-event";

/** What a person can say of a movie besides rating it. */
export const MARK_KINDS = ["watchlist", "seen", "not_interested"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export type MovieMark = { userId: number; movieId: number; kind: MarkKind; markedAt: Date };

type MarkPayload = { userId: number; movieId: number; kind: MarkKind };
export type MovieMarked = DomainEvent<"movie.marked", MarkPayload>;
export type MovieUnmarked = DomainEvent<"movie.unmarked", MarkPayload>;

export function movieMarked({ userId, movieId, kind, markedAt }: MovieMark): MovieMarked {
  return domainEvent("movie.marked", 1, `movie:${movieId}`, markedAt, { userId, movieId, kind });
}

export function movieUnmarked(mark: MarkPayload, now: Date): MovieUnmarked {
  const { userId, movieId, kind } = mark;
  return domainEvent("movie.unmarked", 1, `movie:${movieId}`, now, { userId, movieId, kind });
}
