import { requireMember } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { ViewerContext } from "@/services/context";

/** A member ends one of their tokens, from the next request on. @throws AppError `unauthenticated`, `not_found`. */
export async function revokeAccessToken(ctx: ViewerContext, tokenId: number): Promise<void> {
  requireMember(ctx.viewer);
  const { userId } = ctx.viewer;
  const revoked = await ctx.transaction(({ accessTokens }) =>
    accessTokens.revoke(userId, tokenId, ctx.now()),
  );
  if (!revoked) throw new AppError("not_found", "There is no such token, or it has been revoked already.");
}
