import { accountCreated } from "@/core/accounts/account-events";
import { emailAddress, newPassword, username } from "@/core/accounts/credentials";
import type { Viewer } from "@/core/accounts/viewer";
import type { AccountContext } from "@/services/context";

export type NewAccount = { username: string; email: string; password: string };

/**
 * Someone signs up. A guest's profile becomes the account, with every rating and mark in it.
 * @throws AppError `invalid_input`, or `conflict` when the name or the address is taken.
 */
export async function createAccount(
  ctx: AccountContext & { viewer: Viewer | null },
  input: NewAccount,
): Promise<number> {
  const member = await newMember(ctx, input, "member");
  return ctx.transaction(async ({ users, outbox }) => {
    const userId = await users.saveMember(member, ctx.viewer?.kind === "guest" ? ctx.viewer.userId : null);
    await outbox.append([accountCreated(userId, member.role, ctx.now())]);
    return userId;
  });
}

/** Checks the input and hashes the password, before any transaction is open. */
export async function newMember(ctx: AccountContext, input: NewAccount, role: Viewer["role"]) {
  const checked = { username: username(input.username), email: emailAddress(input.email), role };
  return { ...checked, passwordHash: await ctx.passwords.hash(newPassword(input.password)) };
}
