import { requireSelf } from "@/core/accounts/viewer";
import { type MarkKind, movieMarked } from "@/core/lists/movie-mark";
import { INTERACTION_OF_MARK, type Interaction } from "@/core/ratings/interaction";
import type { Stores, ViewerContext } from "@/services/context";

type Input = { userId: number; movieId: number; kind: MarkKind };

/** Someone puts a movie on the watchlist, or says that they have seen it, or are not interested. @throws AppError `forbidden`, `not_found`. */
export async function addMark(ctx: ViewerContext, input: Input): Promise<void> {
  requireSelf(ctx.viewer, input.userId);
  await ctx.transaction((stores) => storeMark(stores, input, ctx.now()));
}

/** A mark within a transaction; one that is there already stays as it is. @throws AppError `not_found`. */
export async function storeMark(
  { catalog, marks, interactions, outbox }: Stores,
  { userId, movieId, kind }: Input,
  now: Date,
): Promise<Interaction> {
  await catalog.requireMovie(movieId);
  const mark = { userId, movieId, kind, markedAt: now };
  if (await marks.add(mark)) await outbox.append([movieMarked(mark)]);
  const entry = { userId, movieId, type: INTERACTION_OF_MARK[kind], halfStars: null, createdAt: now };
  return { ...entry, id: await interactions.add(entry) };
}
