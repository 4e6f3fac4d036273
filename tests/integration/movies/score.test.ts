import fc from "fast-check";
import { expect, test } from "vitest";
import { movieScore } from "@/core/movies/score";
import { movieRecord } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

/** What a `real` column can hold, so that both sides start from the same numbers. */
const outOfTen = fc.double({ min: 0, max: 10, noNaN: true }).map(Math.fround);

const evidence = fc.record({
  voteAverage: outOfTen,
  voteCount: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40_000 })),
  editorialScore: fc.option(outOfTen),
  ratings: fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 12 }),
});

test("the score that Postgres computes is the score of core/movies/score.ts, whatever the evidence", async () => {
  const { db, context } = harness.app;
  const samples = fc
    .sample(evidence, { numRuns: 400, seed: 2026 })
    .map((sample, index) => ({ ...sample, id: index + 1 }));
  await storeMovies(
    context,
    samples.map(({ ratings, ...facts }) => movieRecord(facts)),
  );
  const totals = samples.map(({ id, ratings }) => ({
    id,
    count: ratings.length,
    sum: ratings.reduce((sum, halfStars) => sum + halfStars, 0),
  }));
  await db.$client`
    update movies set community_rating_count = totals.count, community_half_stars_sum = totals.sum
    from jsonb_to_recordset(${JSON.stringify(totals)}::text::jsonb) as totals (id integer, count integer, sum integer)
    where movies.id = totals.id`;
  const rows = await db.$client<{ id: number; score: number | null }[]>`select id, score from movies`;
  const stored = new Map(rows.map((row) => [row.id, row.score]));
  for (const [index, { id, voteAverage, voteCount, editorialScore }] of samples.entries()) {
    const community = totals[index];
    const expected = movieScore({
      voteAverage,
      voteCount,
      editorialScore,
      communityRatingCount: community?.count ?? 0,
      communityHalfStarsSum: community?.sum ?? 0,
    });
    const actual = stored.get(id) ?? null;
    if (expected === null) expect(actual).toBeNull();
    // The column keeps `real` numbers as Postgres prints them, with six to nine digits.
    else expect(actual).toBeCloseTo(expected, 5);
  }
});
