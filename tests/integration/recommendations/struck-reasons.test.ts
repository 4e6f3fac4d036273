import { beforeAll, describe, expect, test } from "vitest";
import { listStruckReasons } from "@/db/queries/recommendations/list-struck-reasons";
import { addStruckReason } from "@/services/recommendations/add-struck-reason";
import { recommendMovies } from "@/services/recommendations/recommend-movies";
import { removeStruckReason } from "@/services/recommendations/remove-struck-reason";
import { FILM_LIBRARY } from "@/tests/factories/film-library";
import { storeModel } from "@/tests/harness/store-model";
import { storeMovies } from "@/tests/harness/store-movies";
import { newTaster } from "@/tests/harness/taster";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

/** The library, of which films 1 to 5 and 11 to 15 were learned. */
beforeAll(async () => {
  await storeMovies(harness.app.context, FILM_LIBRARY);
  await storeModel(harness.app);
  await harness.app.context.learnedModel();
});

async function someTaster() {
  const taster = await newTaster(harness.app);
  await taster.rate(1, 10);
  await taster.rate(2, 9);
  await taster.rate(11, 2);
  const { ctx, userId } = taster;
  return {
    ...taster,
    strike: (movieId: number) => addStruckReason(ctx, { userId, movieId }),
    restore: (movieId: number) => removeStruckReason(ctx, { userId, movieId }),
    recommend: async (mode: "blend" | "learned" | "next" | "similar" = "blend") =>
      (await recommendMovies(ctx, { userId, limit: 1000, mode })).recommendations,
    struckIds: async () => (await listStruckReasons(harness.app.db, userId)).map(({ movieId }) => movieId),
  };
}

describe("a rating that is struck out", () => {
  test.each(["blend", "learned", "next", "similar"] as const)(
    "%s: lowers every movie's score by exactly its share, and is named no more",
    async (mode) => {
      const taster = await someTaster();
      const before = await taster.recommend(mode);
      await taster.strike(1);
      const after = new Map((await taster.recommend(mode)).map((one) => [one.movie.id, one]));
      expect(before.length).toBeGreaterThan(5);
      for (const { movie, exactScore, contributions } of before) {
        const part = contributions.find((one) => one.kind === "rated" && one.movieId === 1);
        const now = after.get(movie.id);
        expect(Math.abs(exactScore - (now?.exactScore ?? 0) - (part?.share ?? 0))).toBeLessThan(1e-6);
        expect(now?.reason).not.toContain("Film 1 ");
      }
    },
  );

  test("stays a rating: it is not recommended, and it is listed with what was given", async () => {
    const taster = await someTaster();
    await taster.strike(1);
    expect((await taster.recommend()).some(({ movie }) => movie.id === 1)).toBe(false);
    const [struck] = await listStruckReasons(harness.app.db, taster.userId);
    expect(struck).toMatchObject({ movieId: 1, title: "Film 1", halfStars: 10 });
  });

  test("counts again when it is restored", async () => {
    const taster = await someTaster();
    const before = await taster.recommend();
    await taster.strike(1);
    await taster.restore(1);
    expect(await taster.recommend()).toEqual(before);
  });

  test("striking and restoring twice are no errors", async () => {
    const taster = await someTaster();
    await Promise.all([taster.strike(1), taster.strike(1)]);
    expect(await taster.struckIds()).toEqual([1]);
    await taster.restore(1);
    await taster.restore(1);
    expect(await taster.struckIds()).toEqual([]);
  });

  test("is somebody's own: nobody strikes for others, and nothing that was not rated", async () => {
    const [taster, other] = [await someTaster(), await newTaster(harness.app)];
    const forOther = addStruckReason(other.ctx, { userId: taster.userId, movieId: 1 });
    await expect(forOther).rejects.toMatchObject({ code: "forbidden" });
    await expect(taster.strike(3)).rejects.toMatchObject({ code: "not_found" });
    expect(await taster.struckIds()).toEqual([]);
  });
});
