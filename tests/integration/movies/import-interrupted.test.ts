import { expect, test } from "vitest";
import type { MovieRecord } from "@/core/movies/movie-record";
import { type ImportLine, importMovies } from "@/services/movies/import-movies";
import { directedBy, movieRecord, playedBy } from "@/tests/factories/movie-record";
import { listEvents, readCatalogContent } from "@/tests/harness/rows";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const clean = testApp();
const interrupted = testApp();
const concurrent = testApp();

const COUNT = 1300;

/** More than two batches of films that share people and keywords. */
const records: MovieRecord[] = Array.from({ length: COUNT }, (_, index) =>
  movieRecord({
    id: index + 1,
    title: `Film ${index + 1}`,
    popularity: index % 97,
    credits: [
      playedBy(1 + (index % 40), `Actor ${index % 40}`),
      directedBy(100 + (index % 7), `Director ${index % 7}`),
    ],
    keywords: [{ id: 1 + (index % 11), name: `keyword ${index % 11}` }],
  }),
);

function* linesThatEndAfter(count: number): Generator<ImportLine> {
  for (const [index, record] of records.entries()) {
    if (index === count) throw new Error("the file is cut off");
    yield { line: index + 1, record };
  }
}

test("an import that dies between batches is run again and ends with the content of a clean run", async () => {
  await storeMovies(clean.app.context, records);
  const { db, context } = interrupted.app;
  await expect(importMovies(context, linesThatEndAfter(620))).rejects.toThrow("cut off");
  expect((await readCatalogContent(db)).movies).toHaveLength(500);
  await expect(importMovies(context, linesThatEndAfter(1100))).rejects.toThrow("cut off");
  const last = await storeMovies(context, records);
  expect(last).toMatchObject({ inserted: 300, updated: 0, unchanged: 1000 });
  expect(await readCatalogContent(db)).toEqual(await readCatalogContent(clean.app.db));
  expect(await listEvents(db)).toHaveLength(COUNT);
});

test("two imports of the same films at once, in opposite order, both end well and write each film once", async () => {
  const { db, context } = concurrent.app;
  const [forth, back] = await Promise.all([
    storeMovies(context, records),
    storeMovies(context, [...records].reverse()),
  ]);
  expect(forth.inserted + back.inserted).toBe(COUNT);
  expect(forth.updated + back.updated).toBe(0);
  const { movies, credits } = await readCatalogContent(db);
  const ofClean = await readCatalogContent(clean.app.db);
  expect(movies).toEqual(ofClean.movies);
  expect(credits).toEqual(ofClean.credits);
  expect(await listEvents(db)).toHaveLength(COUNT);
});
