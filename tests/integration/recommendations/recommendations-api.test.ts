import { beforeAll, describe, expect, test } from "vitest";
import { RECOMMENDATION_MODES, usesModel } from "@/core/recommendations/mode";
import { importGuestProfile } from "@/services/accounts/import-guest-profile";
import { addMark } from "@/services/lists/add-mark";
import { FILM_LIBRARY } from "@/tests/factories/film-library";
import { signUp } from "@/tests/harness/accounts";
import { newToken } from "@/tests/harness/admin";
import { answerOf, bearer } from "@/tests/harness/call-api";
import { serveWith } from "@/tests/harness/serve";
import { storeModel } from "@/tests/harness/store-model";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";

const harness = testApp();
serveWith(harness);

beforeAll(async () => {
  await storeMovies(harness.app.context, FILM_LIBRARY);
  await storeModel(harness.app);
  await harness.app.context.learnedModel();
});

type Part = { kind: string; share: number; movie_id?: number };
type Body = { exact_score: number; id: number; breakdown: Part[]; predicted_rating: unknown }[];

async function someone() {
  const { member, userId } = await signUp(harness.app);
  const { token } = await newToken(harness.app, member, "write");
  const headers = bearer(token);
  const call = (method: string, path: string, body?: unknown) =>
    answerOf({ method, path: `/api/v1/users/${userId}/${path}`, headers, body });
  const list = async (query = "") => (await call("GET", `recommendations?${query}`)).body;
  return { userId, member, call, list };
}

/** Asks until the answer is kept: an app keeps nothing before it hears of changes. */
async function untilKept(list: () => Promise<{ generated_at: string }>): Promise<{ generated_at: string }> {
  let last = "";
  const isSame = async () => {
    const [before, now] = [last, (await list()).generated_at];
    last = now;
    return before === now;
  };
  await expect.poll(isSame).toBe(true);
  return list();
}

describe("recommendations by the API", () => {
  test.each(RECOMMENDATION_MODES)(
    "%s: say the mode, the version and the dials, and shares that add up",
    async (mode) => {
      const { call, list } = await someone();
      await call("PUT", "ratings/1", { rating: 5 });
      const body = await list(`mode=${mode}&popular=-20&limit=100`);
      expect(body).toMatchObject({ mode, dials: { popular: -20, recent: 0, adventurous: 20, rules: 30 } });
      expect(body.model_version).toEqual(usesModel(mode) ? expect.any(Number) : null);
      const recommendations: Body = body.recommendations;
      expect(recommendations.length).toBeGreaterThan(5);
      for (const { exact_score: score, breakdown } of recommendations) {
        expect(Math.abs(breakdown.reduce((sum, { share }) => sum + share, 0) - score)).toBeLessThan(1e-6);
      }
    },
  );

  test("predict stars for movies that the model knows, for people who have rated", async () => {
    const { call, list } = await someone();
    expect((await list("mode=learned")).recommendations[0].predicted_rating).toBeNull();
    await call("PUT", "ratings/1", { rating: 5 });
    const [first] = (await list("mode=learned")).recommendations;
    expect(first.predicted_rating).toEqual({
      stars: expect.any(Number),
      low: expect.any(Number),
      high: expect.any(Number),
    });
  });

  test("keep to the filters, and a page is full all the same", async () => {
    const { list } = await someone();
    const query = "language=fr&year_from=1990&year_to=2010&without_genre=Comedy&limit=8";
    const { recommendations } = await list(query);
    expect(recommendations).toHaveLength(8);
    for (const movie of recommendations) {
      expect(movie).toMatchObject({ language: "fr" });
      expect(movie.genres).not.toContain("Comedy");
      expect(Number(movie.release_date.slice(0, 4))).toBeGreaterThanOrEqual(1990);
    }
  });

  test.each([
    "popular=101",
    "recent=0.5",
    "adventurous=-1",
    "rules=x",
    "mode=best",
    "genre=Nonsense",
    "language=english",
    "year_from=0",
    "runtime_max=0",
    "age_max=99",
    "min_score=11",
    "limit=101",
    "dials=1",
  ])("?%s is refused in words", async (query) => {
    const { call } = await someone();
    const { status, body } = await call("GET", `recommendations?${query}`);
    expect(status).toBe(400);
    expect(body.error).toEqual(expect.any(String));
  });
});

describe("an answer that was kept is dropped", () => {
  test("when a reason is struck, and when it is restored", async () => {
    const { call, list } = await someone();
    await call("PUT", "ratings/1", { rating: 5 });
    const before = await untilKept(list);
    expect((await call("PUT", "struck-reasons/1")).status).toBe(204);
    expect(await list()).not.toEqual(before);
    const struck = await untilKept(list);
    expect((await call("GET", "struck-reasons")).body.data).toMatchObject([{ movie_id: 1, rating: 5 }]);
    await call("DELETE", "struck-reasons/1");
    expect((await list()).recommendations).not.toEqual(struck);
  });

  test("when a guest who only marked films signs in", async () => {
    const { member, userId, list } = await someone();
    const { recommendations } = (await untilKept(list)) as never as { recommendations: Body };
    const dismissedId = recommendations[0]?.id ?? 0;
    const guest = await guestContext(harness.app);
    const mark = { userId: guest.viewer.userId, movieId: dismissedId, kind: "not_interested" } as const;
    await addMark(guest, mark);
    await importGuestProfile(harness.app.context, { guestId: guest.viewer.userId, memberId: userId });
    const after: Body = (await list()).recommendations;
    expect(member.userId).toBe(userId);
    expect(after.map(({ id }) => id)).not.toContain(dismissedId);
  });
});

test("moods by the API: created, listed, refused twice, deleted", async () => {
  const { call } = await someone();
  const mood = { name: "Wild", dials: { popular: -80, recent: 0, adventurous: 100, rules: 0 } };
  const created = await call("POST", "moods", mood);
  expect(created).toMatchObject({ status: 201, body: mood });
  expect((await call("POST", "moods", mood)).status).toBe(409);
  expect((await call("GET", "moods")).body.data).toEqual([created.body]);
  expect((await call("DELETE", `moods/${created.body.id}`)).status).toBe(204);
  expect((await call("DELETE", `moods/${created.body.id}`)).status).toBe(404);
});
