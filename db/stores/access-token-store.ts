import { and, eq, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { accessTokens } from "@/db/schema";
import type { AccessTokenStore } from "@/services/ports/access-token-store";

export function accessTokenStoreOn(tx: Executor): AccessTokenStore {
  return {
    async add(token) {
      const [row] = await tx.insert(accessTokens).values(token).returning({ id: accessTokens.id });
      if (!row) throw new Error("an insert returned no row");
      return row.id;
    },
    async revoke(userId, tokenId, revokedAt) {
      const revoked = await tx
        .update(accessTokens)
        .set({ revokedAt })
        .where(
          and(eq(accessTokens.id, tokenId), eq(accessTokens.userId, userId), isNull(accessTokens.revokedAt)),
        )
        .returning({ id: accessTokens.id });
      return revoked.length > 0;
    },
    async setLastUsed(tokenId, lastUsedAt) {
      await tx.update(accessTokens).set({ lastUsedAt }).where(eq(accessTokens.id, tokenId));
    },
  };
}
