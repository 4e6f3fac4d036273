import { beforeAll, expect, test } from "vitest";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { importGuestProfile } from "@/services/accounts/import-guest-profile";
import { addMark } from "@/services/lists/add-mark";
import { rateMovie } from "@/services/ratings/rate-movie";
import { movieRecord } from "@/tests/factories/movie-record";
import { signUp } from "@/tests/harness/accounts";
import { listEvents } from "@/tests/harness/rows";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { as, guestContext } from "@/tests/harness/viewers";

const harness = testApp();

beforeAll(async () => {
  await storeMovies(
    harness.app.context,
    [1, 2, 3, 4].map((id) => movieRecord({ id })),
  );
});

/** A member who gave movie 1 five stars, and a guest who gave it one and said more besides. */
async function memberAndGuest() {
  const { app } = harness;
  const { member, userId: memberId } = await signUp(app);
  const guest = await guestContext(app);
  const guestId = guest.viewer.userId;
  await rateMovie(as(app, member), { userId: memberId, movieId: 1, halfStars: 10 });
  await addMark(as(app, member), { userId: memberId, movieId: 3, kind: "seen" });
  await rateMovie(guest, { userId: guestId, movieId: 1, halfStars: 2 });
  await rateMovie(guest, { userId: guestId, movieId: 2, halfStars: 7 });
  await addMark(guest, { userId: guestId, movieId: 3, kind: "seen" });
  await addMark(guest, { userId: guestId, movieId: 4, kind: "watchlist" });
  return { memberId, guestId };
}

const nothing = { halfStars: null, watchlist: false, seen: false, notInterested: false };
const merged = {
  1: { ...nothing, halfStars: 10 },
  2: { ...nothing, halfStars: 7 },
  3: { ...nothing, seen: true },
  4: { ...nothing, watchlist: true },
};

const opinionsOf = (userId: number) => listOpinions(harness.app.db, userId, [1, 2, 3, 4]);

test("the guest's ratings and marks move to the account, whose own ratings stand, and the guest is gone", async () => {
  const { memberId, guestId } = await memberAndGuest();
  await importGuestProfile(harness.app.context, { guestId, memberId });
  expect(await opinionsOf(memberId)).toEqual(merged);
  expect(await harness.app.db.$client`select id from users where id = ${guestId}`).toHaveLength(0);
});

test("of the rating that gave way there is an event, so that the movie's score follows, and of the merge, so that no old answer is kept", async () => {
  const { memberId, guestId } = await memberAndGuest();
  const before = (await listEvents(harness.app.db)).length;
  await importGuestProfile(harness.app.context, { guestId, memberId });
  expect((await listEvents(harness.app.db)).slice(before)).toEqual([
    {
      type: "rating.removed",
      aggregate: "movie:1",
      payload: { userId: guestId, movieId: 1, previousHalfStars: 2 },
    },
    { type: "guest_profile.imported", aggregate: `user:${memberId}`, payload: { userId: memberId } },
  ]);
});

test("doing it twice, also at the same time, does nothing more", async () => {
  const { memberId, guestId } = await memberAndGuest();
  const before = (await listEvents(harness.app.db)).length;
  const once = () => importGuestProfile(harness.app.context, { guestId, memberId });
  await Promise.all([once(), once()]);
  await once();
  expect(await opinionsOf(memberId)).toEqual(merged);
  expect(await listEvents(harness.app.db)).toHaveLength(before + 2);
});

test("an account is never taken for a guest", async () => {
  const { memberId } = await memberAndGuest();
  const other = await signUp(harness.app);
  await importGuestProfile(harness.app.context, { guestId: memberId, memberId: other.userId });
  expect(await opinionsOf(other.userId)).toEqual({});
  expect(Object.keys(await opinionsOf(memberId))).toEqual(["1", "3"]);
});
