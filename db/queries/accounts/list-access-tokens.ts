import { and, desc, eq, isNull } from "drizzle-orm";
import type { AccessTokenView } from "@/core/accounts/views";
import type { Executor } from "@/db/client";
import { accessTokens } from "@/db/schema";

/** A member's tokens that were not revoked, newest first; those that have expired are among them. */
export async function listAccessTokens(db: Executor, userId: number): Promise<AccessTokenView[]> {
  return db
    .select({
      id: accessTokens.id,
      name: accessTokens.name,
      scope: accessTokens.scope,
      createdAt: accessTokens.createdAt,
      expiresAt: accessTokens.expiresAt,
      lastUsedAt: accessTokens.lastUsedAt,
    })
    .from(accessTokens)
    .where(and(eq(accessTokens.userId, userId), isNull(accessTokens.revokedAt)))
    .orderBy(desc(accessTokens.id));
}
