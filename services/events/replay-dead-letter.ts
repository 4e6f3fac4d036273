import { requireAdmin } from "@/core/accounts/viewer";
import type { ViewerContext } from "@/services/context";
import { type DeadLetterKey, deadLetterGone } from "@/services/events/dead-letter-gone";

/**
 * An administrator has a dead letter tried again, with all its attempts: what it failed at is mended, or it was not its
 * fault. It does not hold back what came after it.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`.
 */
export async function replayDeadLetter(
  ctx: ViewerContext,
  { consumer, eventId }: DeadLetterKey,
): Promise<void> {
  requireAdmin(ctx.viewer);
  const isThere = await ctx.transaction(({ failedEvents }) =>
    failedEvents.revive(consumer, eventId, ctx.now()),
  );
  if (!isThere) throw deadLetterGone();
}
