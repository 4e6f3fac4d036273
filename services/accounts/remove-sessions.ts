import { requireMember } from "@/core/accounts/viewer";
import type { ViewerContext } from "@/services/context";

/** A member signs out everywhere: no session made until now counts any more. @throws AppError `unauthenticated`. */
export async function removeSessions(ctx: ViewerContext): Promise<void> {
  requireMember(ctx.viewer);
  await ctx.transaction(({ users }) => users.endSessions(ctx.viewer.userId));
}
