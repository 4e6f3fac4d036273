import { requireSelf } from "@/core/accounts/viewer";
import type { MarkKind } from "@/core/lists/movie-mark";
import type { Interaction, InteractionType } from "@/core/ratings/interaction";
import { thumbHalfStars } from "@/core/ratings/thumb";
import type { ForeseenStars } from "@/core/recommendations/foreseen-stars";
import type { RatingContext, Stores } from "@/services/context";
import { storeMark } from "@/services/lists/add-mark";
import { storeRating } from "@/services/ratings/rate-movie";

export type NewInteraction =
  | { type: "rating"; halfStars: number }
  | { type: Exclude<InteractionType, "rating"> };

const MARKS: Partial<Record<InteractionType, MarkKind>> = {
  watchlist: "watchlist",
  watched: "seen",
  not_interested: "not_interested",
};

const RATINGS: ReadonlySet<InteractionType> = new Set(["rating", "like", "dislike"]);

/**
 * A program tells what somebody did with a movie. A rating, a like and a dislike are ratings, the marks are marks, and
 * a view is only remembered.
 * @throws AppError `forbidden`, `invalid_input`, `not_found`.
 */
export async function addInteraction(
  ctx: RatingContext,
  input: { userId: number; movieId: number } & NewInteraction,
): Promise<Interaction> {
  requireSelf(ctx.viewer, input.userId);
  const foreseen = RATINGS.has(input.type) ? await ctx.foreseeRating(input.userId, input.movieId) : null;
  return ctx.transaction((stores) => storeInteraction(stores, input, foreseen, ctx.now()));
}

async function storeInteraction(
  stores: Stores,
  input: { userId: number; movieId: number } & NewInteraction,
  foreseen: ForeseenStars | null,
  now: Date,
): Promise<Interaction> {
  const { userId, movieId, type } = input;
  const kind = MARKS[type];
  if (kind) return storeMark(stores, { userId, movieId, kind }, now);
  if (type === "view") {
    await stores.catalog.requireMovie(movieId);
    const entry = { userId, movieId, type, halfStars: null, createdAt: now };
    return { ...entry, id: await stores.interactions.add(entry) };
  }
  const { interaction } = await storeRating(
    stores,
    { userId, movieId, type, halfStars: ratingOf(input), foreseen },
    now,
  );
  return interaction;
}

function ratingOf(input: NewInteraction): (previous: number | null) => number {
  if (input.type === "rating") return () => input.halfStars;
  const thumb = input.type === "like" ? "like" : "dislike";
  return (previous) => thumbHalfStars(thumb, previous);
}
