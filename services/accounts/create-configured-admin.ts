import { accountCreated } from "@/core/accounts/account-events";
import { AppError } from "@/core/app-error";
import { newMember } from "@/services/accounts/create-account";
import type { AccountContext } from "@/services/context";

const TAKEN =
  "a member has the name admin or the address in ADMIN_EMAIL already. Start once without ADMIN_EMAIL and use the one-time link that it prints.";

/**
 * Makes the administrator that the configuration names, unless there is one. Returns whether it did.
 * @throws AppError `conflict` when a member who is no administrator has the name `admin` or that address.
 */
export async function createConfiguredAdmin(
  ctx: AccountContext,
  admin: { email: string; password: string },
): Promise<boolean> {
  const member = await newMember(ctx, { username: "admin", ...admin }, "admin");
  try {
    return await ctx.transaction(async ({ users, outbox }) => {
      if (await users.hasAdmin()) return false;
      const userId = await users.saveMember(member, null);
      await outbox.append([accountCreated(userId, "admin", ctx.now())]);
      return true;
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") throw new AppError("conflict", TAKEN);
    throw error;
  }
}
