import { beforeAll, describe, expect, test } from "vitest";
import { recommendMovies } from "@/services/recommendations/recommend-movies";
import { FILM_LIBRARY, sameDirector } from "@/tests/factories/film-library";
import { storeMovies } from "@/tests/harness/store-movies";
import { newTaster } from "@/tests/harness/taster";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
const LIMIT = 20;

beforeAll(async () => {
  await storeMovies(harness.app.context, FILM_LIBRARY);
});

type Taster = Awaited<ReturnType<typeof newTaster>>;

const recommend = async ({ ctx, userId }: Taster, limit = LIMIT) =>
  (await recommendMovies(ctx, { userId, limit })).recommendations;
const idsFor = async (taster: Taster, limit = LIMIT) =>
  (await recommend(taster, limit)).map(({ movie }) => movie.id);

describe("what someone says changes the very next answer", () => {
  test("a good rating brings films that are like it to the top, and each reason names it", async () => {
    const taster = await newTaster(harness.app);
    const before = await idsFor(taster);
    await taster.rate(5, 10);
    const after = await recommend(taster);
    expect(after.map(({ movie }) => movie.id)).not.toEqual(before);
    const alike = new Set(sameDirector(5));
    const top = after.slice(0, 5);
    expect(top.map(({ movie }) => alike.has(movie.id))).toEqual([true, true, true, true, true]);
    for (const { reason } of top) expect(reason).toMatch(/because you gave Film 5 5★ \(.*Director 4/i);
  });

  test("a bad rating sends films that are like it down, and no reason names it", async () => {
    const taster = await newTaster(harness.app);
    const alike = new Set(sameDirector(2));
    const countAlike = async () => (await idsFor(taster, 60)).filter((id) => alike.has(id)).length;
    expect(await countAlike()).toBeGreaterThan(0);
    await taster.rate(2, 1);
    expect(await countAlike()).toBe(0);
    expect((await recommend(taster, 200)).some(({ reason }) => reason.includes("Film 2 "))).toBe(false);
  });

  test("taking the rating back takes its effect back", async () => {
    const taster = await newTaster(harness.app);
    const before = await recommend(taster);
    await taster.rate(5, 10);
    await taster.unrate(5);
    expect(await recommend(taster)).toEqual(before);
  });

  test("another rating replaces the first in the reasons", async () => {
    const taster = await newTaster(harness.app);
    await taster.rate(5, 10);
    await taster.rate(5, 7);
    const [first] = await recommend(taster);
    expect(first?.reason).toMatch(/Film 5 3½★/);
  });
});

test("nothing that was rated, seen or dismissed is ever recommended; the watchlist may be", async () => {
  const taster = await newTaster(harness.app);
  await taster.rate(1, 9);
  await taster.rate(13, 2);
  await taster.mark(2, "seen");
  await taster.mark(3, "not_interested");
  await taster.mark(4, "watchlist");
  const ids = await idsFor(taster, 1000);
  expect(ids).toHaveLength(FILM_LIBRARY.length - 4);
  for (const known of [1, 13, 2, 3]) expect(ids).not.toContain(known);
  expect(ids).toContain(4);
});

describe("preferences narrow before the ranking, so that the list stays full", () => {
  test("the language", async () => {
    const taster = await newTaster(harness.app);
    await taster.prefer({ preferredLanguage: "fr" });
    const french = new Set(FILM_LIBRARY.filter(({ language }) => language === "fr").map(({ id }) => id));
    const ids = await idsFor(taster);
    expect(ids).toHaveLength(LIMIT);
    expect(ids.every((id) => french.has(id))).toBe(true);
  });

  test("the minimum score", async () => {
    const taster = await newTaster(harness.app);
    await taster.prefer({ minRating: 8.5 });
    const recommendations = await recommend(taster);
    expect(recommendations).toHaveLength(LIMIT);
    expect(recommendations.every(({ movie }) => (movie.score ?? 0) >= 8.5)).toBe(true);
  });

  test("preferred genres come first, and others stay possible", async () => {
    const taster = await newTaster(harness.app);
    await taster.prefer({ preferredGenreIds: [99] });
    const recommendations = await recommend(taster);
    const documentaries = recommendations.filter(({ movie }) => movie.genres.includes("Documentary"));
    expect(documentaries.length).toBeGreaterThan(LIMIT / 2);
    expect(await idsFor(taster, 1000)).toHaveLength(FILM_LIBRARY.length);
  });

  test("the scale of the reasons", async () => {
    const taster = await newTaster(harness.app);
    await taster.prefer({ ratingScale: "hundred" });
    await taster.rate(5, 9);
    const [first] = await recommend(taster);
    expect(first?.reason).toMatch(/because you gave Film 5 90 \(/i);
  });
});

test("the shares of each recommendation add up to its score", async () => {
  const taster = await newTaster(harness.app);
  await taster.prefer({ preferredGenreIds: [18, 878] });
  for (const [movieId, halfStars] of [
    [5, 10],
    [8, 2],
    [30, 7],
    [111, 5],
  ] as const)
    await taster.rate(movieId, halfStars);
  await taster.mark(60, "not_interested");
  for (const { score, contributions } of await recommend(taster, 1000)) {
    const sum = contributions.reduce((total, { share }) => total + share, 0);
    expect(Math.abs(sum - score)).toBeLessThanOrEqual(0.00005 + 1e-9);
  }
});

test("films that are still to come are not recommended", async () => {
  const early = await newTaster(harness.app, "1990-01-01");
  const recommendations = await recommend(early, 1000);
  expect(recommendations.length).toBeGreaterThan(0);
  expect(recommendations.every(({ movie }) => (movie.year ?? 0) < 1990)).toBe(true);
});

test("the same question gets the same answer", async () => {
  const taster = await newTaster(harness.app);
  await taster.rate(5, 10);
  expect(await recommend(taster, 1000)).toEqual(await recommend(taster, 1000));
});
