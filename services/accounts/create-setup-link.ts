import { hex, sha256Hex } from "@/services/accounts/sha-256-hex";
import type { Context } from "@/services/context";

/**
 * A fresh one-time token for making the first administrator; only its hash is kept, and an earlier one stops to count.
 * Null when there is an administrator already.
 */
export async function createSetupLink(ctx: Context): Promise<string | null> {
  return ctx.transaction(async ({ users, setupLinks }) => {
    if (await users.hasAdmin()) return null;
    const token = hex(crypto.getRandomValues(new Uint8Array(24)));
    await setupLinks.replace(await sha256Hex(token));
    return token;
  });
}
