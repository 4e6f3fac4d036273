import { describe, expect, test } from "vitest";

import {
  isFormSubmission,
  movieFilterParams,
  parseMovieFilter,
} from "@/app/(site)/movies/movie-filter-params";
import { EMPTY_MOVIE_FILTER, type MovieFilter } from "@/core/movies/movie-filter";

const parse = (query: string) => parseMovieFilter(new URLSearchParams(query));

const FULL: MovieFilter = {
  genreIds: [18, 35],
  excludedGenreIds: [27],
  yearFrom: 1990,
  yearTo: 1999,
  runtimeFromMinutes: 90,
  runtimeToMinutes: 120,
  language: "fr",
  minScore: 7.5,
  sort: "release_date",
  order: "asc",
};

describe("the browse page's filter in the address", () => {
  test("no parameters are the empty filter, and the empty filter has no parameters", () => {
    expect(parse("")).toEqual(EMPTY_MOVIE_FILTER);
    expect(movieFilterParams(EMPTY_MOVIE_FILTER).toString()).toBe("");
  });

  test("a full filter survives the way into the address and back", () => {
    expect(decodeURIComponent(movieFilterParams(FULL).toString())).toBe(
      "genres=18,35&without=27&from=1990&to=1999&runtime=90-120&language=fr&score=7.5&sort=release_date.asc",
    );
    expect(parseMovieFilter(movieFilterParams(FULL))).toEqual(FULL);
  });

  test.each([
    ["runtime=-90", { runtimeFromMinutes: null, runtimeToMinutes: 90 }],
    ["runtime=150-", { runtimeFromMinutes: 150, runtimeToMinutes: null }],
    ["sort=title", { sort: "title", order: "asc" }],
    ["sort=title.desc", { sort: "title", order: "desc" }],
    ["sort=rating", { sort: "rating", order: "desc" }],
  ])("%s is read, and written the same", (query, expected) => {
    expect(parse(query)).toMatchObject(expected);
    expect(movieFilterParams(parse(query)).toString()).toBe(query);
  });

  test.each([
    "genres=99999,x,,-1",
    "without=abc",
    "from=20&to=99999",
    "from=1e3",
    "runtime=abc",
    "runtime=-",
    "language=francais",
    "language=FR",
    "score=-3",
    "score=11",
    "score=NaN",
    "sort=random.up",
    "genre-18=perhaps",
    "decade=all",
    "page=7&utm_source=x",
  ])("nonsense is left out: %s", (query) => {
    expect(parse(query)).toEqual(EMPTY_MOVIE_FILTER);
  });

  test("a genre both wanted and unwanted is wanted", () => {
    expect(parse("genres=18&without=18,27")).toMatchObject({ genreIds: [18], excludedGenreIds: [27] });
  });

  test("ranges with swapped ends are put right", () => {
    expect(parse("from=1999&to=1990")).toMatchObject({ yearFrom: 1990, yearTo: 1999 });
    expect(parse("runtime=120-90")).toMatchObject({ runtimeFromMinutes: 90, runtimeToMinutes: 120 });
  });

  test("the form without scripts means the same as the canonical address", () => {
    const submitted = new URLSearchParams(
      "genre-18=with&genre-35=&genre-27=without&from=&to=&decade=1990&score=",
    );
    expect(isFormSubmission(submitted)).toBe(true);
    expect(decodeURIComponent(movieFilterParams(parseMovieFilter(submitted)).toString())).toBe(
      "genres=18&without=27&from=1990&to=1999",
    );
  });

  test("a decade outweighs years typed before, and `any` forgets them", () => {
    expect(parse("from=1950&to=1952&decade=1980")).toMatchObject({ yearFrom: 1980, yearTo: 1989 });
    expect(parse("from=1950&to=1952&decade=any")).toMatchObject({ yearFrom: null, yearTo: null });
  });

  test("a canonical address is no form submission", () => {
    expect(isFormSubmission(movieFilterParams(FULL))).toBe(false);
  });
});
