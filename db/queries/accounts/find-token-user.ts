import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { TokenScope } from "@/core/accounts/access-token";
import type { Viewer } from "@/core/accounts/viewer";
import type { Executor } from "@/db/client";
import { accessTokens, users } from "@/db/schema";

export type TokenUser = { tokenId: number; scope: TokenScope; lastUsedAt: Date | null; viewer: Viewer };

/** Whose token has this SHA-256 (hex); null when there is none, or it has expired by `now` or was revoked. */
export async function findTokenUser(db: Executor, tokenSha256: string, now: Date): Promise<TokenUser | null> {
  const [row] = await db
    .select({
      tokenId: accessTokens.id,
      scope: accessTokens.scope,
      lastUsedAt: accessTokens.lastUsedAt,
      viewer: { userId: users.id, kind: users.kind, role: users.role, username: users.username },
    })
    .from(accessTokens)
    .innerJoin(users, eq(users.id, accessTokens.userId))
    .where(
      and(
        eq(accessTokens.tokenSha256, tokenSha256),
        isNull(accessTokens.revokedAt),
        or(isNull(accessTokens.expiresAt), gt(accessTokens.expiresAt, now)),
      ),
    );
  return row ?? null;
}
