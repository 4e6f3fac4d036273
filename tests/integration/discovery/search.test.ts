import { beforeAll, describe, expect, test } from "vitest";
import { searchMovies } from "@/db/queries/discovery/search-movies";
import { movieRecord } from "@/tests/factories/movie-record";
import { WELL_KNOWN_FILMS } from "@/tests/factories/well-known-films";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

beforeAll(async () => {
  await storeMovies(harness.app.context, WELL_KNOWN_FILMS);
});

async function search(query: string) {
  const found = await searchMovies(harness.app.db, query, { page: 1, pageSize: 20 });
  expect(found.totalResults).toBe(found.items.length);
  return { titles: found.items.map((movie) => movie.title), corrected: found.correctedQuery };
}

describe("accents, punctuation and letter case do not matter", () => {
  test.each([
    ["amelie", "Amélie"],
    ["AMÉLIE", "Amélie"],
    ["fabuleux destin d amelie", "Amélie"],
    ["wall e", "WALL·E"],
    ["walle", "WALL·E"],
    ["WALL-E", "WALL·E"],
    ["spiderman", "Spider-Man"],
    ["spider man", "Spider-Man"],
    ["mash", "M*A*S*H"],
    ["M.A.S.H.", "M*A*S*H"],
    ["fast and furious", "Fast & Furious"],
    ["fast & furious", "Fast & Furious"],
    ["schindlers list", "Schindler's List"],
    ["schindler’s", "Schindler's List"],
    ["8½", "8½"],
    ["8 1/2", "8½"],
    ["leon", "Léon: The Professional"],
    ["starwars", "Star Wars"],
    ["千と千尋", "Spirited Away"],
    ["神隠し", "Spirited Away"],
    ["сталк", "Stalker"],
    ["СТАЛКЕР", "Stalker"],
    ["기생", "Parasite"],
  ])("%s finds %s, as typed", async (query, title) => {
    const { titles, corrected } = await search(query);
    expect(titles[0]).toBe(title);
    expect(corrected).toBeNull();
  });
});

describe("a typo is mended, and said", () => {
  test.each([
    ["matrxi", "matrix", "The Matrix"],
    ["teh matrix", "the matrix", "The Matrix"],
    ["godfahter", "godfather", "The Godfather"],
    ["godfater", "godfather", "The Godfather"],
    ["gdofather", "godfather", "The Godfather"],
    ["shindler list", "schindler list", null],
    ["schindlrs list", "schindlers list", "Schindler's List"],
    ["spirted awya", "spirited away", "Spirited Away"],
    ["stra wars", "star wars", "Star Wars"],
  ])("%s is taken for %s", async (query, _corrected, title) => {
    const found = await search(query);
    if (title === null) expect(found.titles).toContain("Schindler's List");
    else expect(found).toMatchObject({ corrected: _corrected, titles: [title, ...found.titles.slice(1)] });
  });

  test("what cannot be mended finds nothing, and nothing is said", async () => {
    expect(await search("qzxvkjw")).toEqual({ titles: [], corrected: null });
  });
});

describe("order", () => {
  test("the title itself comes before better known ones that begin so", async () => {
    expect((await search("thing")).titles).toEqual(["The Thing", "Thing", "Thing from Another World"]);
  });

  test("two letters find the title of two letters first", async () => {
    expect((await search("up")).titles).toEqual(["Up", "Upgrade"]);
  });

  test("every word must be there, in any order", async () => {
    expect((await search("reloaded matrix")).titles).toEqual(["The Matrix Reloaded"]);
  });

  test("a word is found by its beginning, not by its middle", async () => {
    expect(await search("atrix")).toMatchObject({ corrected: "matrix" });
    expect((await search("matr")).titles).toEqual(["The Matrix", "The Matrix Reloaded"]);
  });
});

describe("queries that mean something to SQL or mean nothing at all", () => {
  test("a percent sign matches no title but those with the number", async () => {
    expect((await search("100%")).titles).toEqual(["100% Wolf"]);
    expect((await search("%")).titles).toEqual([]);
    expect((await search("m%x")).titles).not.toContain("The Matrix");
  });

  test.each(["", "   ", "_", "?!", "'; drop table movies; --", "\\", "\0", "\uD800", "𝄞"])(
    "%j is no error",
    async (query) => {
      expect((await search(query)).titles).toEqual([]);
    },
  );

  test("an endless query is answered", async () => {
    expect((await search("x".repeat(100_000))).titles).toEqual([]);
    expect((await search("matrix ".repeat(10_000))).titles).toEqual(["The Matrix", "The Matrix Reloaded"]);
  });

  test("pages of results do not overlap", async () => {
    const { db } = harness.app;
    const first = await searchMovies(db, "the", { page: 1, pageSize: 3 });
    const second = await searchMovies(db, "the", { page: 2, pageSize: 3 });
    const ids = [...first.items, ...second.items].map((movie) => movie.id);
    expect(new Set(ids).size).toBe(6);
    expect(first.totalResults).toBe(second.totalResults);
  });
});

describe("in a large catalogue, one or two letters look among the best known movies only", () => {
  const large = testApp();
  const EIGHT_AND_A_HALF = 50_000;

  beforeAll(async () => {
    const film = (id: number) => movieRecord({ id, title: `Xy q${id}`, popularity: 10_000 - id });
    await storeMovies(large.app.context, [
      ...Array.from({ length: 5001 }, (_, index) => film(index + 1)),
      movieRecord({ id: EIGHT_AND_A_HALF, title: "8½", popularity: 0.1 }),
      movieRecord({ id: EIGHT_AND_A_HALF + 1, title: "8½ Women", popularity: 0.1 }),
    ]);
  });

  const find = (query: string) => searchMovies(large.app.db, query, { page: 1, pageSize: 10 });

  test("so that the others do not count", async () => {
    expect((await find("xy")).totalResults).toBe(5000);
    expect((await find("xy q5001")).totalResults).toBe(1);
  });

  test.each(["8½", "8 1/2"])("but a title that is nothing else is found: %s", async (query) => {
    expect((await find(query)).items.map((movie) => movie.id)).toEqual([EIGHT_AND_A_HALF]);
  });
});
