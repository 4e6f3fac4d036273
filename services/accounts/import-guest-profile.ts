import { preferencesUpdated } from "@/core/accounts/account-events";
import { ratingRemoved } from "@/core/ratings/rating";
import type { Context } from "@/services/context";

/**
 * Someone who rated as a guest signs in to the account they have: the guest's ratings, marks and preferences move to
 * the account, where the account's own stand in case of doubt, and the guest is gone. Doing it twice does nothing.
 */
export async function importGuestProfile(
  ctx: Context,
  { guestId, memberId }: { guestId: number; memberId: number },
): Promise<void> {
  await ctx.transaction(async ({ users, ratings, marks, interactions, preferences, outbox }) => {
    const guest = await users.find(guestId);
    if (guest?.kind !== "guest") return;
    const left = await ratings.moveAll(guestId, memberId);
    await marks.moveAll(guestId, memberId);
    await interactions.moveAll(guestId, memberId);
    const gavePreferences = await preferences.move(guestId, memberId);
    await users.removeGuest(guestId);
    const now = ctx.now();
    await outbox.append(left.map((rating) => ratingRemoved(rating, now)));
    if (gavePreferences) await outbox.append([preferencesUpdated(memberId, now)]);
  });
}
