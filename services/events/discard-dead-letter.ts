import { requireAdmin } from "@/core/accounts/viewer";
import type { ViewerContext } from "@/services/context";
import { type DeadLetterKey, deadLetterGone } from "@/services/events/dead-letter-gone";

/**
 * An administrator gives a dead letter up. The inbox notes the event as dealt with, so that it stays that way when a
 * broker brings it once more.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`.
 */
export async function discardDeadLetter(
  ctx: ViewerContext,
  { consumer, eventId }: DeadLetterKey,
): Promise<void> {
  requireAdmin(ctx.viewer);
  const isThere = await ctx.transaction(async ({ failedEvents, inbox }) => {
    if (!(await failedEvents.remove(consumer, eventId, "only dead"))) return false;
    await inbox.add(consumer, [eventId]);
    return true;
  });
  if (!isThere) throw deadLetterGone();
}
