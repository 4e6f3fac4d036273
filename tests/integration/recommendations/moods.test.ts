import { beforeAll, describe, expect, test } from "vitest";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { MOODS_MAX } from "@/core/recommendations/mood";
import { listMoods } from "@/db/queries/recommendations/list-moods";
import { listStruckReasons } from "@/db/queries/recommendations/list-struck-reasons";
import { importGuestProfile } from "@/services/accounts/import-guest-profile";
import { rateMovie } from "@/services/ratings/rate-movie";
import { addStruckReason } from "@/services/recommendations/add-struck-reason";
import { createMood } from "@/services/recommendations/create-mood";
import { deleteMood } from "@/services/recommendations/delete-mood";
import { recommendMovies } from "@/services/recommendations/recommend-movies";
import { updateDefaultDials } from "@/services/recommendations/update-default-dials";
import { movieRecord } from "@/tests/factories/movie-record";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin } from "@/tests/harness/admin";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { as, guestContext } from "@/tests/harness/viewers";

const harness = testApp();
const dials = { popular: -40, recent: 10, adventurous: 60, rules: 0 };

beforeAll(async () => {
  await storeMovies(
    harness.app.context,
    [1, 2].map((id) => movieRecord({ id })),
  );
});

async function someone() {
  const ctx = await guestContext(harness.app);
  const { userId } = ctx.viewer;
  return {
    ctx,
    userId,
    create: (name: string, given = dials) => createMood(ctx, { userId, name, dials: given }),
    names: async () => (await listMoods(harness.app.db, userId)).map(({ name }) => name),
  };
}

describe("a mood", () => {
  test("keeps the dials under a name, without blanks around it", async () => {
    const { create, userId } = await someone();
    const mood = await create("  Hidden   gems ");
    expect(mood).toEqual({ id: mood.id, name: "Hidden gems", dials });
    expect(await listMoods(harness.app.db, userId)).toEqual([mood]);
  });

  test("has a name of its own, whatever the case; others may have the same", async () => {
    const [one, other] = [await someone(), await someone()];
    await one.create("Cosy");
    await expect(one.create("COSY")).rejects.toMatchObject({ code: "conflict", field: "name" });
    await other.create("cosy");
    expect(await one.names()).toEqual(["Cosy"]);
  });

  test("of two of one name at the same time one is refused", async () => {
    const { create, names } = await someone();
    const results = await Promise.allSettled([create("Twice"), create("twice")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await names()).toHaveLength(1);
  });

  test.each(["", "   ", "x".repeat(41), "nul\0"])("has no name such as %j", async (name) => {
    const { create } = await someone();
    await expect(create(name)).rejects.toMatchObject({ code: "invalid_input", field: "name" });
  });

  test("has dials within their ranges, in whole numbers", async () => {
    const { create } = await someone();
    for (const wrong of [{ popular: 101 }, { recent: 0.5 }, { adventurous: -1 }, { rules: Number.NaN }]) {
      await expect(create("Wrong", { ...dials, ...wrong })).rejects.toMatchObject({ code: "invalid_input" });
    }
  });

  test(`is one of ${MOODS_MAX} at most`, async () => {
    const { create } = await someone();
    for (let number = 0; number < MOODS_MAX; number++) await create(`Mood ${number}`);
    await expect(create("One more")).rejects.toMatchObject({ code: "conflict" });
  });

  test("is deleted by its owner alone", async () => {
    const [one, other] = [await someone(), await someone()];
    const { id: moodId } = await one.create("Mine");
    await expect(deleteMood(other.ctx, { userId: other.userId, moodId })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(deleteMood(other.ctx, { userId: one.userId, moodId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await deleteMood(one.ctx, { userId: one.userId, moodId });
    expect(await one.names()).toEqual([]);
  });
});

test("a guest's moods and struck reasons move to the account that they sign in to", async () => {
  const { member, userId: memberId } = await signUp(harness.app);
  const owner = as(harness.app, member);
  await createMood(owner, { userId: memberId, name: "Cosy", dials: NEUTRAL_DIALS });
  const guest = await someone();
  await guest.create("cosy");
  await guest.create("Wild");
  await rateMovie(guest.ctx, { userId: guest.userId, movieId: 1, halfStars: 8 });
  await addStruckReason(guest.ctx, { userId: guest.userId, movieId: 1 });
  await importGuestProfile(harness.app.context, { guestId: guest.userId, memberId });
  const moods = await listMoods(harness.app.db, memberId);
  expect(moods.map(({ name, dials: { rules } }) => [name, rules])).toEqual([
    ["Cosy", 30],
    ["Wild", 0],
  ]);
  expect((await listStruckReasons(harness.app.db, memberId)).map(({ movieId }) => movieId)).toEqual([1]);
});

describe("where the dials stand for everybody", () => {
  test("an administrator changes it, and the next recommendations follow", async () => {
    const admin = as(harness.app, await newAdmin(harness.app));
    await updateDefaultDials(admin, { dials });
    const list = await recommendMovies(harness.app.context, { userId: null, limit: 1 });
    expect(list.dials).toEqual(dials);
    await updateDefaultDials(admin, { dials: NEUTRAL_DIALS });
  });

  test("nobody else does, and nothing that is out of range", async () => {
    const { ctx } = await someone();
    await expect(updateDefaultDials(ctx, { dials })).rejects.toMatchObject({ code: "unauthenticated" });
    const admin = as(harness.app, await newAdmin(harness.app));
    const wrong = updateDefaultDials(admin, { dials: { ...dials, rules: 101 } });
    await expect(wrong).rejects.toMatchObject({ code: "invalid_input", field: "rules" });
  });
});
