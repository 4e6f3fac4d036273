import { guestProfileImported, preferencesUpdated } from "@/core/accounts/account-events";
import { ratingRemoved } from "@/core/ratings/rating";
import type { Context } from "@/services/context";

/**
 * Someone who rated as a guest signs in to the account they have: the guest's ratings, marks, struck reasons, moods
 * and preferences move to the account, where the account's own stand in case of doubt, and the guest is gone. Doing it twice does nothing.
 */
export async function importGuestProfile(
  ctx: Context,
  { guestId, memberId }: { guestId: number; memberId: number },
): Promise<void> {
  await ctx.transaction(async (stores) => {
    const { users, outbox } = stores;
    const guest = await users.find(guestId);
    if (guest?.kind !== "guest") return;
    await stores.ratingPredictions.moveAll(guestId, memberId);
    const left = await stores.ratings.moveAll(guestId, memberId);
    await stores.marks.moveAll(guestId, memberId);
    await stores.interactions.moveAll(guestId, memberId);
    await stores.struckReasons.moveAll(guestId, memberId);
    await stores.moods.moveAll(guestId, memberId);
    const gavePreferences = await stores.preferences.move(guestId, memberId);
    const isMoved = await users.removeGuest(guestId);
    const now = ctx.now();
    await outbox.append(left.map((rating) => ratingRemoved(rating, now)));
    if (isMoved) await outbox.append([guestProfileImported(memberId, now)]);
    if (gavePreferences) await outbox.append([preferencesUpdated(memberId, now)]);
  });
}
