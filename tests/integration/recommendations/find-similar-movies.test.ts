import { beforeAll, expect, test } from "vitest";
import { findSimilarMovies } from "@/services/recommendations/find-similar-movies";
import { FILM_LIBRARY, sameDirector } from "@/tests/factories/film-library";
import { movieRecord } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

beforeAll(async () => {
  await storeMovies(harness.app.context, [
    ...FILM_LIBRARY,
    movieRecord({ id: 900, title: "Nothing is known" }),
  ]);
});

test("the most similar movies come first, with what they share, and never the movie itself", async () => {
  const similar = await findSimilarMovies(harness.app.context, { movieId: 7, limit: 19 });
  expect(similar.map((movie) => movie.id).sort((a, b) => a - b)).toEqual(sameDirector(7));
  for (const { shared } of similar) {
    expect([...shared].sort()).toEqual(["Actor 6", "Director 6", "theme 6"]);
    expect(shared[0]).toBe("Director 6");
  }
});

test("movies to leave out are left out, and others take their places", async () => {
  const without = new Set(sameDirector(7).slice(0, 10));
  const similar = await findSimilarMovies(harness.app.context, { movieId: 7, limit: 12, without });
  expect(similar).toHaveLength(12);
  expect(similar.some((movie) => without.has(movie.id))).toBe(false);
});

test("a movie of which nothing is known, or that does not exist, is like no other", async () => {
  expect(await findSimilarMovies(harness.app.context, { movieId: 900, limit: 5 })).toEqual([]);
  expect(await findSimilarMovies(harness.app.context, { movieId: 901, limit: 5 })).toEqual([]);
});
