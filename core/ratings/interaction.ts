import type { MarkKind } from "@/core/lists/movie-mark";

/** What a person did with a movie, in the words of the API. */
export const INTERACTION_TYPES = [
  "like",
  "dislike",
  "view",
  "watchlist",
  "rating",
  "not_interested",
  "watched",
] as const;
export type InteractionType = (typeof INTERACTION_TYPES)[number];

/** An entry of the history of what a person did; taking something back does not undo the entry. */
export type Interaction = {
  id: number;
  userId: number;
  movieId: number;
  type: InteractionType;
  /** The rating that it gave; null when it gave none. */
  halfStars: number | null;
  createdAt: Date;
};

export const INTERACTION_OF_MARK: Record<MarkKind, InteractionType> = {
  watchlist: "watchlist",
  seen: "watched",
  not_interested: "not_interested",
};
