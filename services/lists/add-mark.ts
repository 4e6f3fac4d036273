import { requireSelf } from "@/core/accounts/viewer";
import { type MarkKind, movieMarked } from "@/core/lists/movie-mark";
import type { ViewerContext } from "@/services/context";

/** Someone puts a movie on the watchlist, or says that they have seen it, or are not interested. @throws AppError `forbidden`, `not_found`. */
export async function addMark(
  ctx: ViewerContext,
  input: { userId: number; movieId: number; kind: MarkKind },
): Promise<void> {
  requireSelf(ctx.viewer, input.userId);
  await ctx.transaction(async ({ catalog, marks, outbox }) => {
    await catalog.requireMovie(input.movieId);
    const mark = { ...input, markedAt: ctx.now() };
    if (await marks.add(mark)) await outbox.append([movieMarked(mark)]);
  });
}
