import { accountCreated } from "@/core/accounts/account-events";
import type { Viewer } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { type NewAccount, newMember } from "@/services/accounts/create-account";
import { sha256Hex } from "@/services/accounts/sha-256-hex";
import type { AccountContext } from "@/services/context";

/**
 * Makes the first administrator by the one-time link that the start printed. A guest's profile becomes theirs. The link
 * is used up in the same transaction, so a name that is taken does not cost it.
 * @throws AppError `forbidden` for a link that does not count (any more), `invalid_input`, `conflict`.
 */
export async function createFirstAdmin(
  ctx: AccountContext & { viewer: Viewer | null },
  input: NewAccount & { token: string },
): Promise<number> {
  const member = await newMember(ctx, input, "admin");
  const tokenHash = await sha256Hex(input.token);
  return ctx.transaction(async ({ users, setupLinks, outbox }) => {
    if (!(await setupLinks.take(tokenHash))) {
      throw new AppError("forbidden", "This link was used or replaced; the next start prints a new one.");
    }
    // The configuration may have named one since the link was printed.
    if (await users.hasAdmin()) throw new AppError("forbidden", "There is an administrator already.");
    const userId = await users.saveMember(member, ctx.viewer?.kind === "guest" ? ctx.viewer.userId : null);
    await outbox.append([accountCreated(userId, "admin", ctx.now())]);
    return userId;
  });
}
