import { preferencesUpdated } from "@/core/accounts/account-events";
import { checkPreferences, type Preferences } from "@/core/accounts/preferences";
import { requireSelf } from "@/core/accounts/viewer";
import type { ViewerContext } from "@/services/context";

/** Someone chooses their preferences, all at once. @throws AppError `forbidden`, `invalid_input`. */
export async function updatePreferences(
  ctx: ViewerContext,
  input: { userId: number; preferences: Preferences },
): Promise<void> {
  requireSelf(ctx.viewer, input.userId);
  const preferences = checkPreferences(input.preferences);
  await ctx.transaction(async (stores) => {
    await stores.preferences.save(input.userId, preferences);
    await stores.outbox.append([preferencesUpdated(input.userId, ctx.now())]);
  });
}
