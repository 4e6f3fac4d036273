import { describe, expect, test } from "vitest";
import { diffMovies } from "@/core/movies/diff-movies";
import type { MovieRecord } from "@/core/movies/movie-record";
import { fullExtras, movieExtras } from "@/tests/factories/movie-extras";
import { directedBy, movieRecord, playedBy } from "@/tests/factories/movie-record";

const CRIME = 80;
const DRAMA = 18;

/** What is said of one thing that is different. */
function change(before: Partial<MovieRecord>, after: Partial<MovieRecord>) {
  const changes = diffMovies(movieRecord({ id: 1, ...before }), movieRecord({ id: 1, ...after }));
  expect(changes).toHaveLength(1);
  return changes[0];
}

test("equal movies have no differences", () => {
  const movie = movieRecord({ id: 1, credits: [playedBy(1, "A")], extras: fullExtras() });
  expect(diffMovies(movie, structuredClone(movie))).toEqual([]);
});

describe("numbers", () => {
  test("are rounded to where they part", () => {
    const voted = { voteCount: 10 };
    expect(change({ ...voted, voteAverage: 7.912 }, { ...voted, voteAverage: 8.104 })).toEqual({
      field: "Rating",
      before: 7.9,
      after: 8.1,
    });
    expect(change({ popularity: 12.3412 }, { popularity: 12.3467 })).toEqual({
      field: "Popularity",
      before: 12.34,
      after: 12.35,
    });
  });

  test("a rating that nobody gave is not known", () => {
    const changes = diffMovies(movieRecord({ id: 1 }), movieRecord({ id: 1, voteAverage: 7, voteCount: 3 }));
    expect(changes).toEqual([
      { field: "Rating", before: null, after: 7 },
      { field: "Votes", before: null, after: 3 },
    ]);
  });

  test("an estimate says that it is one", () => {
    expect(change({ popularity: 40, popularityIsEstimate: true }, { popularity: 37.25 })).toEqual({
      field: "Popularity",
      before: "40 (estimate)",
      after: "37.3",
    });
  });
});

describe("texts", () => {
  test("short facts are told whole", () => {
    expect(change({ releasedOn: null }, { releasedOn: "1999-03-31" })).toEqual({
      field: "Release date",
      before: null,
      after: "1999-03-31",
    });
    expect(change({ runtimeMinutes: 99 }, { runtimeMinutes: 101 })).toMatchObject({ after: "101 min" });
    expect(change({ genreIds: [DRAMA] }, { genreIds: [DRAMA, CRIME] })).toEqual({
      field: "Genres",
      before: "Drama",
      after: "Drama, Crime",
    });
  });

  test("a long one is cut to the place where it changed", () => {
    const start = "Once upon a time there was a film. ".repeat(10);
    const { before, after } =
      change({ overview: `${start}It was good.` }, { overview: `${start}It was bad.` }) ?? {};
    expect(before).toBe(`…${`${start}It was good.`.slice(start.length + 7 - 30)}`);
    expect(after).toMatch(/^….*It was bad\.$/);
  });

  test("a cut never leaves half a character", () => {
    const { before, after } =
      change({ overview: "🎬".repeat(100) }, { overview: `${"🎬".repeat(99)}!` }) ?? {};
    expect(String(before).isWellFormed() && String(after).isWellFormed()).toBe(true);
  });

  test("of a picture it is told that there is one, not its path", () => {
    expect(change({ posterPath: "/a.jpg" }, { posterPath: "/b.jpg" })).toEqual({
      field: "Poster",
      before: "a picture",
      after: "another picture",
    });
    expect(change({ posterPath: "/a.jpg" }, { posterPath: null })).toMatchObject({ after: null });
  });
});

describe("lists", () => {
  const cast = (count: number) =>
    Array.from({ length: count }, (_, index) => playedBy(index + 1, `P${index + 1}`));

  test("say how many came and went, and name the first", () => {
    const [first, ...others] = cast(9);
    expect(first?.name).toBe("P1");
    expect(change({ credits: cast(5) }, { credits: others })).toEqual({
      field: "Cast",
      before: "5 people",
      after: "8 people: 4 added (P6, P7, P8, …), 1 removed (P1)",
    });
  });

  test("the same person in another role has changed, and another order is told as such", () => {
    expect(
      change({ credits: [playedBy(1, "Ann", "Eve")] }, { credits: [playedBy(1, "Ann", "Ada")] }),
    ).toEqual({
      field: "Cast",
      before: "1 person",
      after: "1 person: 1 changed (Ann)",
    });
    expect(change({ credits: cast(2) }, { credits: cast(2).reverse() })).toMatchObject({
      after: "2 people: in another order",
    });
  });

  test("cast and crew are told apart; an empty list is not known", () => {
    expect(change({ credits: [] }, { credits: [directedBy(1, "Ann")] })).toEqual({
      field: "Crew",
      before: null,
      after: "1 person: 1 added (Ann, Director)",
    });
    expect(change({ keywords: [{ id: 1, name: "moon" }] }, { keywords: [] })).toEqual({
      field: "Keywords",
      before: "1 keyword",
      after: null,
    });
  });
});

describe("extras", () => {
  test("each kind is told in words of its own", () => {
    const before = movieRecord({ id: 1, extras: movieExtras() });
    const changes = diffMovies(before, { ...before, extras: fullExtras() });
    expect(Object.fromEntries(changes.map(({ field, after }) => [field, after]))).toEqual({
      Collection: "The Lamp Collection",
      "Collection poster": "a picture",
      Companies: "2 companies: 2 added (Northern Light, Southern Cross)",
      "Spoken languages": "Norwegian, English",
      Status: "Released",
      "Wikidata id": "Q42",
      Trailers: "1 video: 1 added (Trailer)",
      Certifications: "2 regions: 2 added (DE 12, US PG-13)",
      "Where to watch":
        "3 offers: 3 added (Stream in DE by subscription, Other in DE by subscription, Stream in DE to buy)",
      "Recommended by TMDB": "2 movies: 2 added",
    });
  });

  test("a record without extras says nothing about them", () => {
    expect(diffMovies(movieRecord({ id: 1, extras: fullExtras() }), movieRecord({ id: 1 }))).toEqual([]);
  });
});
