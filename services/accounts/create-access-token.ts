import { checkNewToken, makeAccessToken, type TokenScope } from "@/core/accounts/access-token";
import { requireAdmin, requireMember, requireScope } from "@/core/accounts/viewer";
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
): Promise<{ id: number; token: string; expiresAt: Date | null }> {
  requireMember(ctx.viewer);
  requireScope(ctx.viewer, input.scope);
  if (input.scope === "admin") requireAdmin(ctx.viewer);
  checkNewToken(input);
  const token = makeAccessToken((count) => crypto.getRandomValues(new Uint8Array(count)));
  const createdAt = ctx.now();
  const expiresAt = input.days === null ? null : new Date(createdAt.getTime() + input.days * DAY_MS);
  const row = {
    userId: ctx.viewer.userId,
    name: input.name.trim(),
    tokenSha256: await sha256Hex(token),
    scope: input.scope,
    createdAt,
    expiresAt,
  };
  const id = await ctx.transaction(({ accessTokens }) => accessTokens.add(row));
  return { id, token, expiresAt };
}
