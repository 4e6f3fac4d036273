import { describe, expect, test } from "vitest";
import { fillHoles } from "@/core/movies/movie-record";
import { getMovie } from "@/db/queries/movies/get-movie";
import { readStarterCatalog, readStarterFilms } from "@/db/seed/read-starter-catalog";
import { importStarterCatalog } from "@/services/movies/import-starter-catalog";
import { movieRecord } from "@/tests/factories/movie-record";
import { readCatalogContent, readRowVersions } from "@/tests/harness/rows";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const fresh = testApp();
const used = testApp();
const halfway = testApp();
const starter = readStarterCatalog();
const [firstFilm] = starter.values();
if (!firstFilm) throw new Error("the starter catalogue is empty");

describe("the starter catalogue", () => {
  test("loads whole on the first start, and never again", async () => {
    const { db, context } = fresh.app;
    expect(await importStarterCatalog(context, starter)).toMatchObject({
      inserted: starter.size,
      rejected: 0,
    });
    const { movies, credits } = await readCatalogContent(db);
    expect(movies.map((movie) => movie.id)).toEqual([...starter.keys()].sort((a, b) => a - b));
    expect(credits).toHaveLength([...starter.values()].reduce((sum, film) => sum + film.credits.length, 0));
    expect(movies.every((movie) => movie.popularityIsEstimate && movie.editorialScore !== null)).toBe(true);
    const versions = await readRowVersions(db);
    expect(await importStarterCatalog(context, starter)).toBeNull();
    expect(await readRowVersions(db)).toEqual(versions);
  });

  test("leaves films that came in by another way as they are", async () => {
    const { db, context } = used.app;
    await storeMovies(context, [movieRecord({ id: firstFilm.id, title: "From elsewhere" })]);
    expect(await importStarterCatalog(context, starter)).toMatchObject({ inserted: starter.size - 1 });
    expect((await getMovie(db, firstFilm.id)).title).toBe("From elsewhere");
  });

  test("goes on with what is missing when it was stopped half-way", async () => {
    const { db, context } = halfway.app;
    const half = [...starter.values()].slice(0, Math.floor(starter.size / 2));
    await storeMovies(context, half);
    const rest = await importStarterCatalog(context, starter);
    expect(rest).toMatchObject({ read: starter.size - half.length, inserted: starter.size - half.length });
    expect((await readCatalogContent(db)).movies).toHaveLength(starter.size);
  });

  test("no two of its people, and no two of its keywords, share an id", () => {
    const people = new Map<number, string>();
    const keywords = new Map<number, string>();
    for (const { credits, keywords: words } of starter.values()) {
      for (const { personId, name } of credits) {
        expect(people.get(personId) ?? name).toBe(name);
        people.set(personId, name);
      }
      for (const { id, name } of words) {
        expect(keywords.get(id) ?? name).toBe(name);
        keywords.set(id, name);
      }
    }
  });

  test("has each film once", () => {
    expect(readStarterFilms()).toHaveLength(starter.size);
  });
});

test("a thin TMDB record over a starter film adds what it has and takes nothing away", async () => {
  const { db, context } = fresh.app;
  await importStarterCatalog(context, starter);
  const before = await getMovie(db, firstFilm.id);
  const thin = movieRecord({
    id: firstFilm.id,
    title: before.title,
    originalTitle: before.originalTitle,
    posterPath: "/tmdb.jpg",
  });
  await storeMovies(context, [fillHoles(thin, firstFilm)]);
  expect(await getMovie(db, firstFilm.id)).toEqual({
    ...before,
    posterUrl: `/posters/${firstFilm.id}?v=tmdb`,
  });
});
