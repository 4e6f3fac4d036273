import { beforeEach, describe, expect, test } from "vitest";
import type { PriorRating } from "@/core/recommendations/prior/prior-rating";
import { listPriorSources } from "@/db/queries/recommendations/list-prior-sources";
import { importPriorRatings, type PriorImport } from "@/services/recommendations/import-prior-ratings";
import { removePriorRatings } from "@/services/recommendations/remove-prior-ratings";
import { movieRecord } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";

const harness = testApp();

/** The source's movie n + 100 is the catalogue's n; 199 is in none. */
const movies = [1, 2, 3, 99].map((id) => ({
  sourceId: id + 100,
  title: `Film ${id}`,
  tmdbId: id,
  imdbId: null,
}));
const ratings: PriorRating[] = [
  { person: 1, movieId: 101, halfStars: 8, ratedAt: 100 },
  { person: 1, movieId: 102, halfStars: 3, ratedAt: 200 },
  { person: 2, movieId: 101, halfStars: 10, ratedAt: 300 },
  { person: 2, movieId: 199, halfStars: 10, ratedAt: 400 },
];

beforeEach(async () => {
  const { app } = harness;
  await storeMovies(
    app.context,
    [1, 2, 3].map((id) => movieRecord({ id, title: `Film ${id}` })),
  );
  const names = new Set((await listPriorSources(app.db)).map(({ name }) => name));
  for (const name of names) await remove(name);
});

async function* stream(given: readonly PriorRating[]) {
  yield* given;
}

function load(given: Partial<Omit<PriorImport, "ratings">> & { ratings?: AsyncIterable<PriorRating> } = {}) {
  const { context } = harness.app;
  return importPriorRatings(context, {
    name: "ml-tiny",
    termsAccepted: true,
    movies,
    ratings: stream(ratings),
    ...given,
  });
}

function remove(name: string) {
  return removePriorRatings({ ...harness.app.context, viewer: null }, { name });
}

async function stored() {
  const rows = await harness.app.db.$client<{ name: string; line: string }[]>`
    select name, concat_ws(' ', person, movie_id, half_stars, extract(epoch from rated_at)::int) as line
    from prior_ratings join prior_sources on id = source_id order by name, person, movie_id`;
  return rows.map(({ name, line }) => `${name}: ${line}`);
}

const WHOLE = ["ml-tiny: 1 1 8 100", "ml-tiny: 1 2 3 200", "ml-tiny: 2 1 10 300"];

describe("importing ratings of unknown people", () => {
  test("stores those of movies that the catalogue has, with its ids, apart from people's own", async () => {
    const totals = await load();
    expect(totals).toEqual({ ratings: 3, people: 2, movies: 2, unknownMovies: 1 });
    expect(await stored()).toEqual(WHOLE);
    const [source, ...others] = await listPriorSources(harness.app.db);
    expect(others).toEqual([]);
    expect(source).toMatchObject({ name: "ml-tiny", ...totals, importedAt: expect.any(Date) });
    const { db } = harness.app;
    expect(await db.$client`select from ratings`).toHaveLength(0);
    expect(await db.$client`select from users where username is not null`).toHaveLength(0);
  });

  test("queues a training, of which there is one however many imports there are", async () => {
    const { $client: sql } = harness.app.db;
    await sql`delete from training_runs`;
    await load();
    await load({ name: "ml-other" });
    expect(await sql`select status, reason from training_runs`).toEqual([
      { status: "queued", reason: "asked" },
    ]);
  });

  test("without the terms accepted, nothing is read or stored", async () => {
    await expect(load({ termsAccepted: false })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await listPriorSources(harness.app.db)).toEqual([]);
  });

  test("under a name that is none, or of movies that nobody has, is refused before anything is stored", async () => {
    await expect(load({ name: "ML tiny" })).rejects.toMatchObject({ field: "name" });
    await expect(load({ movies: movies.slice(3) })).rejects.toThrow(
      "The catalogue has none of these movies.",
    );
    expect(await listPriorSources(harness.app.db)).toEqual([]);
  });

  test("twice stores it once, the second time in place of the first", async () => {
    await load();
    await load({ ratings: stream(ratings.slice(0, 1)) });
    expect(await stored()).toEqual(WHOLE.slice(0, 1));
    expect(await listPriorSources(harness.app.db)).toHaveLength(1);
  });

  test("of two ratings of one movie by one person the first counts, in one part or in several", async () => {
    const again = { person: 1, movieId: 101, halfStars: 1, ratedAt: 500 };
    const totals = await load({ ratings: stream([...ratings, again]) });
    expect(totals.ratings).toBe(3);
    expect(await stored()).toEqual(WHOLE);
  });

  test("leaves out a movie that is deleted meanwhile", async () => {
    async function* deleting() {
      yield* ratings;
      await harness.app.db.$client`delete from movies where id = 2`;
    }
    await load({ ratings: deleting() });
    expect(await stored()).toEqual(["ml-tiny: 1 1 8 100", "ml-tiny: 2 1 10 300"]);
  });
});

describe("an import that is broken off", () => {
  async function* brokenOff(): AsyncGenerator<PriorRating> {
    // More than a part, so that some are stored already.
    for (let person = 0; person < 25_000; person++) yield { person, movieId: 101, halfStars: 4, ratedAt: 0 };
    throw new Error("killed");
  }

  test("leaves what was there before in force, and is shown as not whole", async () => {
    await load();
    await expect(load({ ratings: brokenOff() })).rejects.toThrow("killed");
    const sources = await listPriorSources(harness.app.db);
    expect(sources.map(({ name, importedAt }) => [name, importedAt !== null])).toEqual([
      ["ml-tiny", true],
      ["ml-tiny", false],
    ]);
    expect((await stored()).filter((line) => line.startsWith("ml-tiny:"))).toEqual(WHOLE);
  });

  test("begins anew when it is run again, and nothing is left of the first", async () => {
    await expect(load({ ratings: brokenOff() })).rejects.toThrow("killed");
    await load();
    expect(await stored()).toEqual(WHOLE);
    expect(await harness.app.db.$client`select from prior_sources`).toHaveLength(1);
  });

  test("ends with words when another of the same name has begun meanwhile", async () => {
    async function* overtaken(): AsyncGenerator<PriorRating> {
      yield { person: 1, movieId: 101, halfStars: 4, ratedAt: 0 };
      await load();
    }
    await expect(load({ ratings: overtaken() })).rejects.toMatchObject({ code: "conflict" });
    expect(await stored()).toEqual(WHOLE);
  });
});

describe("removing a source", () => {
  test("takes all its ratings and leaves the others'", async () => {
    await load();
    await load({ name: "ml-other" });
    await remove("ml-tiny");
    expect(await stored()).toEqual(WHOLE.map((line) => line.replace("tiny", "other")));
    expect((await listPriorSources(harness.app.db)).map(({ name }) => name)).toEqual(["ml-other"]);
  });

  test("queues a training, so that the model forgets them", async () => {
    await load();
    const { $client: sql } = harness.app.db;
    await sql`delete from training_runs`;
    await remove("ml-tiny");
    expect(await sql`select status from training_runs`).toEqual([{ status: "queued" }]);
  });

  test("that is not there is not found", async () => {
    await expect(remove("ml-none")).rejects.toMatchObject({ code: "not_found" });
  });

  test("is for administrators", async () => {
    await load();
    const guest = await guestContext(harness.app);
    await expect(removePriorRatings(guest, { name: "ml-tiny" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    expect(await stored()).toEqual(WHOLE);
  });
});
