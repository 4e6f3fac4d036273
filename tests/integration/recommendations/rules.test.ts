import { beforeAll, describe, expect, test } from "vitest";
import { recommendMovies } from "@/services/recommendations/recommend-movies";
import { movieRecord } from "@/tests/factories/movie-record";
import { PREFERRED_GENRE_IDS, TODAY, TWENTY_FILMS } from "@/tests/factories/twenty-films";
import { storeMovies } from "@/tests/harness/store-movies";
import { newTaster } from "@/tests/harness/taster";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

beforeAll(async () => {
  await storeMovies(
    harness.app.context,
    TWENTY_FILMS.map(({ id, releasedOn, popularity, genreIds }) =>
      movieRecord({ id, releasedOn, popularity, genreIds }),
    ),
  );
});

async function scoresFor(preferredGenreIds: number[]): Promise<Map<number, number>> {
  const taster = await newTaster(harness.app, TODAY);
  await taster.prefer({ preferredGenreIds });
  const { recommendations } = await recommendMovies(taster.ctx, {
    userId: taster.userId,
    limit: 100,
    mode: "rules",
  });
  expect(recommendations.map(({ score }) => score)).toEqual(
    recommendations.map(({ score }) => score).sort((a, b) => b - a),
  );
  return new Map(recommendations.map(({ movie, score }) => [movie.id, score]));
}

describe("the rules, from the database to the answer, give the scores of the hand calculation", () => {
  test("with preferred genres", async () => {
    expect(await scoresFor(PREFERRED_GENRE_IDS)).toEqual(
      new Map(TWENTY_FILMS.map(({ id, score }) => [id, score])),
    );
  });

  test("without preferred genres", async () => {
    const expected = new Map(TWENTY_FILMS.map(({ id, scoreWithoutGenres }) => [id, scoreWithoutGenres]));
    expect(await scoresFor([])).toEqual(expected);
  });

  test("with a rule that an administrator switched off", async () => {
    const { db } = harness.app;
    await db.$client`update scoring_rules set is_active = false where rule_type = 'recency'`;
    const expected = new Map(TWENTY_FILMS.map(({ id, scoreWithoutRecency }) => [id, scoreWithoutRecency]));
    expect(await scoresFor(PREFERRED_GENRE_IDS)).toEqual(expected);
    await db.$client`update scoring_rules set is_active = true`;
  });
});

test("somebody unknown gets the rules too", async () => {
  const { ctx } = await newTaster(harness.app, TODAY);
  const list = await recommendMovies(ctx, { userId: null, limit: 1, mode: "rules" });
  const [first] = list.recommendations;
  expect(first).toMatchObject({ movie: { id: 20 }, score: 0.6942 });
});
