import type { MovieRecord } from "@/core/movies/movie-record";
import { directedBy, movieRecord, playedBy } from "@/tests/factories/movie-record";

const COUNT = 240;
const DIRECTORS = 12;
const GENRES = [18, 28, 35, 53, 878, 99];

/**
 * A library of films with ids from 1: twelve directors in turn with twenty films each, who work with actors of their
 * own, on themes of their own. Popularity falls with the id; every sixth film is French; the scores go round from 4 to 9.
 */
export const FILM_LIBRARY: readonly MovieRecord[] = Array.from({ length: COUNT }, (_, index) => {
  const id = index + 1;
  const director = index % DIRECTORS;
  return movieRecord({
    id,
    title: `Film ${id}`,
    releasedOn: `${1980 + (index % 46)}-05-01`,
    language: index % 6 === 0 ? "fr" : "en",
    genreIds: [GENRES[director % GENRES.length] ?? 18],
    popularity: COUNT - index,
    voteAverage: 4 + (index % 6),
    voteCount: 5000,
    credits: [
      playedBy(100 + director, `Actor ${director}`),
      directedBy(200 + director, `Director ${director}`),
    ],
    keywords: [{ id: director + 1, name: `theme ${director}` }],
  });
});

/** The ids of the films by the director of the given one, without it. */
export function sameDirector(id: number): number[] {
  return FILM_LIBRARY.map((film) => film.id).filter(
    (other) => other !== id && (other - id) % DIRECTORS === 0,
  );
}
