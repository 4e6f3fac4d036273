import { beforeAll, describe, expect, test } from "vitest";
import { EMPTY_MOVIE_FILTER, MOVIE_SORTS, type MovieFilter } from "@/core/movies/movie-filter";
import { listMovies } from "@/db/queries/movies/list-movies";
import { addMark } from "@/services/lists/add-mark";
import { rateMovie } from "@/services/ratings/rate-movie";
import { movieRecord } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";

const harness = testApp();

const ACTION = 28;
const COMEDY = 35;
const DRAMA = 18;

beforeAll(async () => {
  await storeMovies(harness.app.context, [
    movieRecord({
      id: 1,
      title: "The Alpha",
      releasedOn: "1999-12-31",
      runtimeMinutes: 90,
      language: "en",
      genreIds: [ACTION, COMEDY],
      popularity: 50,
      voteAverage: 8,
      voteCount: 9000,
    }),
    movieRecord({
      id: 2,
      title: "Beta",
      releasedOn: "2000-01-01",
      runtimeMinutes: 120,
      language: "fr",
      genreIds: [COMEDY],
      popularity: 40,
      voteAverage: 6,
      voteCount: 9000,
    }),
    movieRecord({
      id: 3,
      title: "An Éclair",
      releasedOn: "2009-12-31",
      runtimeMinutes: 121,
      language: "en",
      genreIds: [DRAMA, COMEDY],
      popularity: 40,
      voteAverage: 7,
      voteCount: 9000,
    }),
    movieRecord({
      id: 4,
      title: "Delta",
      releasedOn: "2010-01-01",
      runtimeMinutes: 200,
      language: "ja",
      genreIds: [DRAMA],
      popularity: 5,
      editorialScore: 9,
    }),
    movieRecord({ id: 5, title: "A Zebra" }),
    movieRecord({ id: 6, title: "???", genreIds: [ACTION] }),
  ]);
});

async function listedIds(
  filter: Partial<MovieFilter>,
  hideForUserId: number | null = null,
): Promise<number[]> {
  const request = { page: 1, pageSize: 50, hideForUserId };
  const page = await listMovies(harness.app.db, { ...EMPTY_MOVIE_FILTER, ...filter }, request);
  expect(page.totalResults).toBe(page.items.length);
  return page.items.map((movie) => movie.id);
}

const idSet = async (filter: Partial<MovieFilter>) => (await listedIds(filter)).sort((a, b) => a - b);

describe("each filter alone", () => {
  test.each<[string, Partial<MovieFilter>, number[]]>([
    ["none", {}, [1, 2, 3, 4, 5, 6]],
    ["one genre", { genreIds: [COMEDY] }, [1, 2, 3]],
    ["all of several genres", { genreIds: [COMEDY, DRAMA] }, [3]],
    ["without a genre, films of no genre stay", { excludedGenreIds: [COMEDY] }, [4, 5, 6]],
    ["without any of several genres", { excludedGenreIds: [COMEDY, ACTION] }, [4, 5]],
    ["from a year on, its first day included", { yearFrom: 2000 }, [2, 3, 4]],
    ["up to a year, its last day included", { yearTo: 2009 }, [1, 2, 3]],
    ["a decade", { yearFrom: 2000, yearTo: 2009 }, [2, 3]],
    ["at least so long", { runtimeFromMinutes: 120 }, [2, 3, 4]],
    ["at most so long", { runtimeToMinutes: 120 }, [1, 2]],
    ["a language", { language: "en" }, [1, 3]],
    ["at least a score", { minScore: 6.9 }, [1, 3, 4]],
    ["nothing matches", { language: "xx" }, []],
  ])("%s", async (_what, filter, ids) => {
    expect(await idSet(filter)).toEqual(ids);
  });
});

describe("filters together narrow each other", () => {
  test.each<[Partial<MovieFilter>, number[]]>([
    [{ genreIds: [COMEDY], excludedGenreIds: [ACTION], language: "en" }, [3]],
    [{ genreIds: [COMEDY], yearTo: 1999, minScore: 7.5 }, [1]],
    [{ yearFrom: 1999, runtimeFromMinutes: 100, runtimeToMinutes: 150, minScore: 6.5 }, [3]],
    [{ genreIds: [DRAMA], excludedGenreIds: [DRAMA] }, []],
  ])("%j", async (filter, ids) => {
    expect(await idSet(filter)).toEqual(ids);
  });
});

describe("each order", () => {
  test.each<[MovieFilter["sort"], MovieFilter["order"], number[]]>([
    ["popularity", "desc", [1, 3, 2, 4, 6, 5]],
    ["popularity", "asc", [5, 6, 4, 2, 3, 1]],
    // Films without a score or a date have no place in these orders.
    ["rating", "desc", [4, 1, 3, 2]],
    ["rating", "asc", [2, 3, 1, 4]],
    ["release_date", "desc", [4, 3, 2, 1]],
    ["release_date", "asc", [1, 2, 3, 4]],
    // "???" sorts as it is, the others without their articles and accents.
    ["title", "asc", [6, 1, 2, 4, 3, 5]],
    ["title", "desc", [5, 3, 4, 2, 1, 6]],
  ])("%s %s", async (sort, order, ids) => {
    expect(await listedIds({ sort, order })).toEqual(ids);
  });
});

test("what someone rated, saw or dismissed is left out for them alone; their watchlist is not", async () => {
  const ctx = await guestContext(harness.app);
  const { userId } = ctx.viewer;
  await rateMovie(ctx, { userId, movieId: 1, halfStars: 8 });
  await addMark(ctx, { userId, movieId: 2, kind: "seen" });
  await addMark(ctx, { userId, movieId: 3, kind: "not_interested" });
  await addMark(ctx, { userId, movieId: 4, kind: "watchlist" });
  expect(await listedIds({}, userId)).toEqual([4, 6, 5]);
  expect(await listedIds({}, (await guestContext(harness.app)).viewer.userId)).toHaveLength(6);
});

describe("pages", () => {
  const paged = testApp();
  const COUNT = 53;

  beforeAll(async () => {
    // Many ties, so that an order that is not total would show.
    const facts = (id: number) => ({
      id,
      title: `Same ${id % 3}`,
      popularity: id % 4,
      voteAverage: id % 3,
      voteCount: 100,
      releasedOn: `20${10 + (id % 3)}-01-01`,
    });
    await storeMovies(
      paged.app.context,
      Array.from({ length: COUNT }, (_, index) => movieRecord(facts(index + 1))),
    );
  });

  test.each(MOVIE_SORTS.flatMap((sort) => [[sort, "asc"] as const, [sort, "desc"] as const]))(
    "by %s %s have no gaps and no doubles",
    async (sort, order) => {
      const ids: number[] = [];
      for (let page = 1; page <= 8; page++) {
        const listed = await listMovies(
          paged.app.db,
          { ...EMPTY_MOVIE_FILTER, sort, order },
          { page, pageSize: 7 },
        );
        expect(listed).toMatchObject({ page, pageSize: 7, totalResults: COUNT, totalPages: 8 });
        ids.push(...listed.items.map((movie) => movie.id));
      }
      expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: COUNT }, (_, index) => index + 1));
    },
  );

  test("beyond the last page there is nothing, and the totals still hold", async () => {
    const listed = await listMovies(paged.app.db, EMPTY_MOVIE_FILTER, { page: 99, pageSize: 7 });
    expect(listed).toMatchObject({ items: [], totalResults: COUNT, totalPages: 8 });
  });
});
