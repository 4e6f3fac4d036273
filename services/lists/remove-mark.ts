import { requireSelf } from "@/core/accounts/viewer";
import { type MarkKind, movieUnmarked } from "@/core/lists/movie-mark";
import type { ViewerContext } from "@/services/context";

/** Someone takes a mark back. Doing it twice is no error. @throws AppError `forbidden`. */
export async function removeMark(
  ctx: ViewerContext,
  input: { userId: number; movieId: number; kind: MarkKind },
): Promise<void> {
  requireSelf(ctx.viewer, input.userId);
  await ctx.transaction(async ({ marks, outbox }) => {
    if (await marks.remove(input.userId, input.movieId, input.kind)) {
      await outbox.append([movieUnmarked(input, ctx.now())]);
    }
  });
}
