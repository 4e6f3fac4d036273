import { beforeAll, describe, expect, test } from "vitest";
import { suggest } from "@/db/queries/discovery/suggest";
import { WELL_KNOWN_FILMS } from "@/tests/factories/well-known-films";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

beforeAll(async () => {
  await storeMovies(harness.app.context, WELL_KNOWN_FILMS);
});

describe("suggestions while typing", () => {
  test.each([
    ["keanu", "Keanu Reeves"],
    ["bjork", "Björk Guðmundsdóttir"],
    ["gudmunds", "Björk Guðmundsdóttir"],
    ["de niro", "Robert De Niro"],
    ["jean pierre", "Jean-Pierre Léaud"],
    ["wachowski", "Lana Wachowski"],
  ])("%s finds %s, whose name is no misspelt title", async (query, name) => {
    const suggestions = await suggest(harness.app.db, query);
    expect(suggestions.people.map((person) => person.name)).toEqual([name]);
    expect(suggestions.correctedQuery).toBeNull();
  });

  test("a mended typo is said", async () => {
    const suggestions = await suggest(harness.app.db, "godfahte");
    expect(suggestions).toMatchObject({ query: "godfahte", correctedQuery: "godfather", people: [] });
    expect(suggestions.movies[0]?.title).toBe("The Godfather");
  });

  test("one letter suggests the best known movies that begin so, and no people", async () => {
    const suggestions = await suggest(harness.app.db, "s");
    expect(suggestions.movies.map((movie) => movie.title).slice(0, 2)).toEqual([
      "Star Wars",
      "Spirited Away",
    ]);
    expect(suggestions.people).toEqual([]);
  });
});
