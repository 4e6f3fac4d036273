import type { Viewer } from "@/core/accounts/viewer";
import type { Context } from "@/services/context";

/** Makes a profile for someone without an account. Signing up takes it over. */
export async function createGuest(ctx: Context): Promise<Viewer> {
  const userId = await ctx.transaction(({ users }) => users.addGuest(ctx.now()));
  return { userId, kind: "guest", role: "member", username: null };
}
