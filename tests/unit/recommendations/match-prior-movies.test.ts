import { describe, expect, test } from "vitest";
import { type CatalogTitle, matchPriorMovies } from "@/core/recommendations/prior/match-prior-movies";
import { parseMovieLensTitle } from "@/core/recommendations/prior/parse-movielens-title";

function known(
  id: number,
  title: string,
  year: number | null,
  more: Partial<CatalogTitle> = {},
): CatalogTitle {
  return { id, title, originalTitle: title, year, imdbId: null, popularity: 1, ...more };
}

/** What a title of the source is taken for. */
function matchTitle(catalog: readonly CatalogTitle[], title: string): number | undefined {
  const source = { sourceId: 7, title, tmdbId: null, imdbId: null };
  return matchPriorMovies(catalog, [source]).movieIds.get(7);
}

describe("a title of MovieLens", () => {
  test.each([
    ["Heat (1995)", ["heat"], 1995],
    ["Matrix, The (1999)", ["matrix"], 1999],
    ["Postino, Il (The Postman) (1994)", ["il postino", "postman"], 1994],
    [
      "Professional, The (a.k.a. Leon: The Professional) (1994)",
      ["professional", "leon the professional"],
      1994,
    ],
    ["(500) Days of Summer (2009)", ["days of summer", "500 days of summer", "500"], 2009],
    ["From Dusk Till Dawn 2 (1999) ", ["from dusk till dawn 2"], 1999],
    ["Babylon 5", ["babylon 5"], null],
    [
      "Amélie (Fabuleux destin d'Amélie Poulain, Le) (2001)",
      ["amelie", "le fabuleux destin damelie poulain"],
      2001,
    ],
  ])("%s names %j of %s", (title, keys, year) => {
    const parsed = parseMovieLensTitle(title);
    expect(parsed.year).toBe(year);
    expect(parsed.keys).toEqual(expect.arrayContaining(keys));
  });
});

describe("finding a source's movies in the catalogue", () => {
  test("TMDB's id decides, then IMDb's; the title only where the source has neither", () => {
    const catalog = [known(1, "Heat", 1995, { imdbId: "tt0113277" }), known(2, "Heat", 1995)];
    const { movieIds, unknown } = matchPriorMovies(catalog, [
      { sourceId: 10, title: "Something Else (1950)", tmdbId: 2, imdbId: "tt0113277" },
      { sourceId: 11, title: "Something Else (1950)", tmdbId: 99, imdbId: "tt0113277" },
      { sourceId: 12, title: "Heat (1995)", tmdbId: 99, imdbId: null },
    ]);
    expect(Object.fromEntries(movieIds)).toEqual({ 10: 2, 11: 1 });
    expect(unknown).toBe(1);
  });

  test("without ids, a title and its year find the movie, by whichever of its titles", () => {
    const catalog = [
      known(1, "The Postman", 1994, { originalTitle: "Il postino" }),
      known(2, "The Postman", 1997),
      known(3, "Se7en", 1995),
    ];
    expect(matchTitle(catalog, "Postino, Il (The Postman) (1994)")).toBe(1);
    expect(matchTitle(catalog, "Postman, The (1997)")).toBe(2);
    expect(matchTitle(catalog, "Seven (Se7en) (1995)")).toBe(3);
  });

  test("a year may be one off, but not two, and the same year comes before a better known neighbour", () => {
    const catalog = [known(1, "Hamlet", 1990, { popularity: 9 }), known(2, "Hamlet", 1991)];
    expect(matchTitle(catalog, "Hamlet (1989)")).toBe(1);
    expect(matchTitle(catalog, "Hamlet (1991)")).toBe(2);
    expect(matchTitle(catalog, "Hamlet (1993)")).toBeUndefined();
  });

  test("of two with the same title and year the better known is meant", () => {
    const catalog = [known(1, "Emma", 1996), known(2, "Emma", 1996, { popularity: 9 })];
    expect(matchTitle(catalog, "Emma (1996)")).toBe(2);
  });

  test("a title without a year finds nothing, nor a movie whose year nobody knows", () => {
    expect(matchTitle([known(1, "Babylon 5", 1993)], "Babylon 5")).toBeUndefined();
    expect(matchTitle([known(1, "Heat", null)], "Heat (1995)")).toBeUndefined();
  });
});
