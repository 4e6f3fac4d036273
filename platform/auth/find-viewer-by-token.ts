import { isAccessToken } from "@/core/accounts/access-token";
import type { Viewer } from "@/core/accounts/viewer";
import { findTokenUser } from "@/db/queries/accounts/find-token-user";
import type { App } from "@/platform/compose";
import { sha256Hex } from "@/services/accounts/sha-256-hex";

/** "Last used" is for people: a write a request would be too dear. */
const LAST_USED_PRECISION_MS = 60_000;

/** Whose access token this is, and what it allows; null when it is none, has expired or was revoked. */
export async function findViewerByToken(
  { db, context }: Pick<App, "db" | "context">,
  token: string,
): Promise<Viewer | null> {
  if (!isAccessToken(token)) return null;
  const now = context.now();
  const found = await findTokenUser(db, await sha256Hex(token), now);
  if (!found) return null;
  const { tokenId, lastUsedAt, viewer, scope } = found;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= LAST_USED_PRECISION_MS) {
    await context.transaction(({ accessTokens }) => accessTokens.setLastUsed(tokenId, now));
  }
  return { ...viewer, tokenScope: scope };
}
