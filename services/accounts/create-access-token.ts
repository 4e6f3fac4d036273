import { checkNewToken, makeAccessToken, type TokenScope } from "@/core/accounts/access-token";
import { requireAdmin, requireMember, requireScope } from "@/core/accounts/viewer";
import type { AccessTokenView } from "@/core/accounts/views";
import { sha256Hex } from "@/services/accounts/sha-256-hex";
import type { ViewerContext } from "@/services/context";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A member gets a token for their programs. It is told once, here; the database keeps its hash. Nobody gets a token that
 * allows more than they may. `days` is how long it counts, null: until it is revoked.
 * @throws AppError `unauthenticated`, `forbidden`, `invalid_input`.
 */
export async function createAccessToken(
  ctx: ViewerContext,
  input: { name: string; scope: TokenScope; days: number | null },
): Promise<AccessTokenView & { token: string }> {
  requireMember(ctx.viewer);
  requireScope(ctx.viewer, input.scope);
  if (input.scope === "admin") requireAdmin(ctx.viewer);
  checkNewToken(input);
  const token = makeAccessToken((count) => crypto.getRandomValues(new Uint8Array(count)));
  const createdAt = ctx.now();
  const expiresAt = input.days === null ? null : new Date(createdAt.getTime() + input.days * DAY_MS);
  const { userId } = ctx.viewer;
  const shown = { name: input.name.trim(), scope: input.scope, createdAt, expiresAt };
  const tokenSha256 = await sha256Hex(token);
  const id = await ctx.transaction(({ accessTokens }) => accessTokens.add({ ...shown, userId, tokenSha256 }));
  return { ...shown, id, token, lastUsedAt: null };
}
