import { expect, test } from "vitest";
import { digestCatalog } from "@/db/queries/movies/digest-catalog";
import { addMark } from "@/services/lists/add-mark";
import { fullExtras } from "@/tests/factories/movie-extras";
import { movieRecord, playedBy } from "@/tests/factories/movie-record";
import { mergeRecords } from "@/tests/harness/merge-records";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";

const first = testApp();
const second = testApp();

const records = [1, 2, 3].map((id) =>
  movieRecord({
    id,
    credits: [playedBy(id, `Actor ${id}`)],
    keywords: [{ id, name: `k${id}` }],
    countries: ["NO"],
    extras: fullExtras(),
  }),
);

test("equal catalogues have equal digests, whatever happened to them on the way", async () => {
  await mergeRecords(first.app.context, records);
  for (const record of [...records].reverse()) {
    const other = { ...record, title: "Before", popularity: 99, keywords: [{ id: 50, name: "gone" }] };
    await mergeRecords(second.app.context, [other]);
    await mergeRecords(second.app.context, [record]);
  }
  const guest = await guestContext(second.app);
  await addMark(guest, { userId: guest.viewer.userId, movieId: 2, kind: "watchlist" });
  const digest = await digestCatalog(second.app.db);
  expect(digest).toEqual(await digestCatalog(first.app.db));
  expect(digest.tables.map(({ table, rows }) => `${table} ${rows}`)).toEqual([
    "movies 3",
    "credits 3",
    "people 3",
    "movie_keywords 3",
    "keywords 3",
    "collections 1",
    "movie_companies 6",
    "companies 2",
    "countries 1",
    "languages 2",
    "movie_videos 3",
    "movie_certifications 6",
    "movie_providers 9",
    "providers 2",
    "movie_neighbours 6",
    "movie_freshness 0",
  ]);
});

test("every change of a movie, and a mark that it is missing, shows in its table and in the whole", async () => {
  const { db, context } = first.app;
  const before = await digestCatalog(db);
  await mergeRecords(context, [{ ...records[0], id: 1, overview: "New." } as (typeof records)[0]]);
  const changed = await digestCatalog(db);
  const differing = changed.tables.filter(({ sha256 }, index) => sha256 !== before.tables[index]?.sha256);
  expect(differing.map(({ table }) => table)).toEqual(["movies"]);
  expect(changed.all.sha256).not.toBe(before.all.sha256);
  const at = new Date("2026-01-01");
  await context.transaction(({ catalog }) => catalog.recordFetched([1], at));
  const fetched = await digestCatalog(db);
  await context.transaction(({ catalog }) => catalog.recordFetched([1], new Date("2026-02-02")));
  expect(await digestCatalog(db)).toEqual(fetched);
  await context.transaction(({ catalog }) => catalog.markMissing([1], at));
  expect((await digestCatalog(db)).all).not.toEqual(fetched.all);
});
