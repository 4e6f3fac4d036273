import { accountCreated } from "@/core/accounts/account-events";
import { emailAddress, username } from "@/core/accounts/credentials";
import { requireAdmin } from "@/core/accounts/viewer";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator's program makes a user of its own, for whom it acts from then on. Such a user has no password, so nobody
 * can sign in as them. Returns their id.
 * @throws AppError `unauthenticated`, `forbidden`, `invalid_input`, or `conflict` when the name or the address is taken.
 */
export async function createUser(
  ctx: ViewerContext,
  input: { username: string; email: string },
): Promise<number> {
  requireAdmin(ctx.viewer);
  const member = {
    username: username(input.username),
    email: emailAddress(input.email),
    role: "member",
    passwordHash: null,
    managedBy: ctx.viewer.userId,
  } as const;
  return ctx.transaction(async ({ users, outbox }) => {
    const userId = await users.saveMember(member, null);
    await outbox.append([accountCreated(userId, member.role, ctx.now())]);
    return userId;
  });
}
