import { beforeAll, expect, test } from "vitest";
import { listStoredSimilar } from "@/db/queries/movies/list-stored-similar";
import { findSimilarMovies } from "@/services/recommendations/find-similar-movies";
import { refreshSimilarMovies } from "@/services/recommendations/refresh-similar-movies";
import { similarInCatalog } from "@/services/recommendations/similar-in-catalog";
import { FILM_LIBRARY } from "@/tests/factories/film-library";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
const ids = () => FILM_LIBRARY.slice(0, 60).map(({ id }) => id);

beforeAll(() => storeMovies(harness.app.context, FILM_LIBRARY));

const markAll = () =>
  harness.app.context.transaction(async ({ similarities }) => {
    for (const id of ids()) await similarities.markStale(id);
  });

test("two processes at once store of every movie that changed what the catalogue in memory says", async () => {
  const { context, db } = harness.app;
  await markAll();
  expect(await listStoredSimilar(db, 7)).toEqual([]);
  const refreshAll = async () => {
    while ((await refreshSimilarMovies(context, 10)) > 0);
  };
  await Promise.all([refreshAll(), refreshAll()]);
  const catalog = await context.catalogSnapshot();
  for (const movieId of ids()) {
    const stored = await listStoredSimilar(db, movieId);
    const computed = similarInCatalog(catalog, { movieId, limit: 40 });
    expect(stored.map(({ similarity }) => similarity)).toEqual(computed.map(({ similarity }) => similarity));
  }
  expect(await refreshSimilarMovies(context, 10)).toBe(0);
});

test("what is stored is what is found", async () => {
  const { context } = harness.app;
  const request = { movieId: 7, limit: 5 };
  const found = await findSimilarMovies(context, request);
  expect(found.map(({ id, shared }) => ({ movieId: id, shared }))).toEqual(
    similarInCatalog(await context.catalogSnapshot(), request).map(({ movieId, shared }) => ({
      movieId,
      shared,
    })),
  );
});

test("a movie that changed after the catalogue was read waits for the next reading", async () => {
  const { context, db } = harness.app;
  await db.$client`update catalog_state set revision = revision + 1`;
  await context.transaction(({ similarities }) => similarities.markStale(7));
  expect(await refreshSimilarMovies(context, 10)).toBe(0);
  expect(await listStoredSimilar(db, 7)).toEqual([]);
});
