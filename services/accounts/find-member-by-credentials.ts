import type { AccountContext } from "@/services/context";
import type { StoredUser } from "@/services/ports/user-store";

/**
 * The member with that name (or e-mail address) and password, or null. Takes the same time for a name that nobody has
 * as for a wrong password, so that names cannot be guessed one by one.
 */
export async function findMemberByCredentials(
  ctx: AccountContext,
  input: { login: string; password: string },
): Promise<StoredUser | null> {
  const user = await ctx.transaction(({ users }) => users.findByLogin(input.login));
  const right = await ctx.passwords.verify(input.password, user?.passwordHash ?? null);
  return right ? user : null;
}
