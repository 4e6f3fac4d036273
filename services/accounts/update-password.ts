import { newPassword } from "@/core/accounts/credentials";
import { requireMember } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { AccountContext, ViewerContext } from "@/services/context";

/**
 * A member changes their password, which ends every session, this one too.
 * @throws AppError `unauthenticated` for guests, `wrong_credentials`, `invalid_input`.
 */
export async function updatePassword(
  ctx: AccountContext & ViewerContext,
  input: { currentPassword: string; newPassword: string },
): Promise<void> {
  requireMember(ctx.viewer);
  const { userId } = ctx.viewer;
  const wanted = newPassword(input.newPassword, "newPassword");
  const user = await ctx.transaction(({ users }) => users.find(userId));
  if (!(await ctx.passwords.verify(input.currentPassword, user?.passwordHash ?? null))) {
    throw new AppError("wrong_credentials", "The current password is not right.", "currentPassword");
  }
  const passwordHash = await ctx.passwords.hash(wanted);
  await ctx.transaction(({ users }) => users.savePassword(userId, passwordHash));
}
