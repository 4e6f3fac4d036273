import type { Context } from "@/services/context";

/**
 * A fresh one-time token for making the first administrator; only its hash is kept, and an earlier one stops to count.
 * Null when there is an administrator already.
 */
export async function createSetupLink(ctx: Context): Promise<string | null> {
  return ctx.transaction(async ({ users, setupLinks }) => {
    if (await users.hasAdmin()) return null;
    const token = hex(crypto.getRandomValues(new Uint8Array(24)));
    await setupLinks.replace(await setupTokenHash(token));
    return token;
  });
}

/** What the database knows of a token: its SHA-256 in hex. */
export async function setupTokenHash(token: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token))));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
