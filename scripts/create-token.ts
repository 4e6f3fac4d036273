import { AppError } from "@/core/app-error";
import { OperatorError } from "@/platform/config/operator-error";
import { readTokenArguments } from "@/scripts/token-arguments";
import { withApp } from "@/scripts/with-app";
import { createAccessToken } from "@/services/accounts/create-access-token";
import { revokeAccessToken } from "@/services/accounts/revoke-access-token";
import type { Context, ViewerContext } from "@/services/context";

/** Makes an access token for a program, or ends one. The token alone goes to standard output, for use in a script. */
await withApp("matinee-token", async ({ context }) => {
  const given = readTokenArguments(process.argv.slice(2));
  try {
    const ctx = await memberContext(context, given.user);
    if (given.revoke === null) return await create(ctx, given);
    await revokeAccessToken(ctx, given.revoke);
    console.error(`Token ${given.revoke} counts no longer.`);
  } catch (error) {
    throw error instanceof AppError ? new OperatorError(error.message) : error;
  }
});

async function create(ctx: ViewerContext, given: Parameters<typeof createAccessToken>[1]): Promise<void> {
  const { id, token, expiresAt } = await createAccessToken(ctx, given);
  const until = expiresAt ? `until ${expiresAt.toISOString().slice(0, 10)}` : "until it is revoked";
  const { username } = ctx.viewer;
  console.error(`Token ${id} of ${username} (scope ${given.scope}), ${until}. It is shown this once:`);
  console.log(token);
}

/** Whoever may run this owns the server, and acts for anyone on it. */
async function memberContext<Ctx extends Context>(ctx: Ctx, login: string): Promise<Ctx & ViewerContext> {
  const user = await ctx.transaction(({ users }) => users.findByLogin(login));
  if (!user) throw new OperatorError(`There is no account with the name ${login}.`);
  const { userId, kind, role, username } = user;
  return { ...ctx, viewer: { userId, kind, role, username } };
}
