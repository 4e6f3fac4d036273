import { beforeAll, describe, expect, test } from "vitest";
import { rateMovie } from "@/services/ratings/rate-movie";
import { recommendMovies } from "@/services/recommendations/recommend-movies";
import { FILM_LIBRARY } from "@/tests/factories/film-library";
import { storeModel } from "@/tests/harness/store-model";
import { storeMovies } from "@/tests/harness/store-movies";
import { newTaster } from "@/tests/harness/taster";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

/** The library; in what was learned, two circles of people saw films 1 to 5, and 11 to 15, one after the other. */
beforeAll(async () => {
  await storeMovies(harness.app.context, FILM_LIBRARY);
  await storeModel(harness.app);
  await harness.app.context.learnedModel();
});

/** Somebody who gave these films five stars, one a minute. */
async function fanOf(...movieIds: number[]) {
  const { ctx, userId } = await newTaster(harness.app);
  for (const [minute, movieId] of movieIds.entries()) {
    const at = new Date(ctx.now().getTime() - (movieIds.length - minute) * 60_000);
    await rateMovie({ ...ctx, now: () => at }, { userId, movieId, halfStars: 10 });
  }
  return {
    recommend: (mode: "next" | "learned") => recommendMovies(ctx, { userId, limit: 10, mode }),
  };
}

describe("what next", () => {
  test("is what people go on to after the film that was rated last, which the reason names", async () => {
    const fan = await fanOf(11, 12, 1, 2, 3);
    const { recommendations, mode } = await fan.recommend("next");
    expect(mode).toBe("next");
    expect(recommendations[0]?.movie.id).toBe(4);
    expect(recommendations[0]?.reason).toContain("Film 3");
  });

  test("goes by the order of the ratings, which means nothing to what was learned otherwise", async () => {
    const [one, other] = [await fanOf(11, 12, 1, 2), await fanOf(1, 2, 11, 12)];
    const idsOf = async (fan: typeof one, mode: "next" | "learned") =>
      (await fan.recommend(mode)).recommendations.map(({ movie }) => movie.id);
    expect(await idsOf(one, "learned")).toEqual(await idsOf(other, "learned"));
    const [afterOne, afterOther] = [await idsOf(one, "next"), await idsOf(other, "next")];
    expect([3, 4, 5]).toContain(afterOne[0]);
    expect([13, 14, 15]).toContain(afterOther[0]);
  });

  test("is everything together for somebody who has rated nothing yet", async () => {
    const newcomer = await fanOf();
    expect((await newcomer.recommend("next")).mode).toBe("blend");
  });
});
