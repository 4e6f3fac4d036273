import { accountCreated } from "@/core/accounts/account-events";
import type { Viewer } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { Context, Stores } from "@/services/context";

/** No name that anybody could sign up with. */
const USERNAME = "mock:program";

/**
 * Who any token at all belongs to under AUTH_MODE=mock: one member, made when the first such token comes, as whom nobody
 * can sign in. They are an administrator for the length of a request only; the database knows them as a member, so that
 * nothing is left of it when the mode ends.
 */
export async function mockViewer(ctx: Context): Promise<Viewer> {
  const userId = await ctx.transaction(findOrCreate(ctx)).catch((error) => {
    // Another request made them at the same moment.
    if (error instanceof AppError && error.code === "conflict") return ctx.transaction(findOrCreate(ctx));
    throw error;
  });
  return { userId, kind: "member", role: "admin", username: USERNAME };
}

const findOrCreate =
  (ctx: Context) =>
  async ({ users, outbox }: Stores): Promise<number> => {
    const found = await users.findByLogin(USERNAME);
    if (found) return found.userId;
    const member = { role: "member", username: USERNAME, email: null, passwordHash: null } as const;
    const userId = await users.saveMember(member, null);
    await outbox.append([accountCreated(userId, member.role, ctx.now())]);
    return userId;
  };
