import { expect, test } from "vitest";
import { GENRES, genreIdByName, genreNames, isGenreId } from "@/core/movies/genre";

test("there are TMDB's 19 genres, each with an id and a name of its own", () => {
  expect(GENRES).toHaveLength(19);
  expect(new Set(GENRES.map((genre) => genre.id)).size).toBe(19);
  expect(new Set(GENRES.map((genre) => genre.name)).size).toBe(19);
});

test("names come in the order of the ids, without those that are no genres", () => {
  expect(genreNames([878, 4711, 28])).toEqual(["Science Fiction", "Action"]);
});

test("a genre is found by its name in any case, with blanks around it", () => {
  expect(genreIdByName(" science FICTION ")).toBe(878);
  expect(genreIdByName("Sci-Fi")).toBeUndefined();
  expect(genreIdByName("constructor")).toBeUndefined();
});

test("only TMDB's ids are genres", () => {
  expect([28, 0, -1, 28.5, Number.NaN].map(isGenreId)).toEqual([true, false, false, false, false]);
});
