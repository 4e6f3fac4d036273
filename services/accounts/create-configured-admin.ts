import { accountCreated } from "@/core/accounts/account-events";
import { newMember } from "@/services/accounts/create-account";
import type { AccountContext } from "@/services/context";

/**
 * Makes the administrator that the configuration names, unless there is one. Returns whether it did.
 * @throws AppError `conflict` when a member who is no administrator has the name `admin` or that address.
 */
export async function createConfiguredAdmin(
  ctx: AccountContext,
  admin: { email: string; password: string },
): Promise<boolean> {
  const member = await newMember(ctx, { username: "admin", ...admin }, "admin");
  return ctx.transaction(async ({ users, outbox }) => {
    if (await users.hasAdmin()) return false;
    const userId = await users.saveMember(member, null);
    await outbox.append([accountCreated(userId, "admin", ctx.now())]);
    return true;
  });
}
