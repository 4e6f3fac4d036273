import { GENRES } from "@/core/movies/genre";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { runAtOnce } from "@/core/recommendations/run-in-slices";
import { SnapshotBuilder } from "@/core/recommendations/snapshot-builder";

/** As many as TMDB's movies have, about. */
const PEOPLE_PER_MOVIE = 1.5;
const CAST = 5;
const KEYWORDS = 8;
const KEYWORDS_OF_ALL = 20_000;
const NEIGHBOURS = 20;
const LANGUAGES = ["en", "en", "en", "fr", "es", "ja", "ko", "de", "it", "hi"];

/** A made-up catalogue with ids from 0; popularity falls with the id. Lists of neighbours lead to the well known. */
export function syntheticCatalog(movies: number, random: () => number): CatalogSnapshot {
  const builder = new SnapshotBuilder(1);
  for (let id = 0; id < movies; id++) builder.addMovie(movie(id, random));
  addGenres(builder, movies);
  addSome(builder, "director", movies, Math.ceil(movies * 0.4), 1, random);
  addSome(builder, "cast", movies, Math.ceil(movies * PEOPLE_PER_MOVIE), CAST, random);
  addSome(builder, "keyword", movies, KEYWORDS_OF_ALL, KEYWORDS, random);
  for (let id = 0; id < movies; id++) {
    const neighbourIds = Array.from({ length: NEIGHBOURS }, () => Math.floor(random() ** 2 * movies));
    builder.addNeighbours(id, neighbourIds);
  }
  return runAtOnce(builder.build());
}

function movie(id: number, random: () => number) {
  const year = 2026 - Math.floor(random() ** 2 * 100);
  return {
    id,
    title: `Film ${id}`,
    releasedOn: `${year}-0${1 + Math.floor(random() * 9)}-11`,
    popularity: 500 / (1 + id) ** 0.5,
    score: 3 + random() * 6,
    language: LANGUAGES[Math.floor(random() * LANGUAGES.length)] ?? "en",
    genreIds: genresOf(id).map((place) => GENRES[place]?.id ?? 18),
    runtimeMinutes: 60 + Math.floor(random() * 120),
    ageLimit: random() < 0.5 ? null : 12,
  };
}

function genresOf(id: number): number[] {
  return [...new Set([id % GENRES.length, Math.floor(id / 7) % GENRES.length])];
}

function addGenres(builder: SnapshotBuilder, movies: number): void {
  const genres = GENRES.map(({ name }) => builder.defineFeature("genre", name));
  for (let id = 0; id < movies; id++) {
    for (const place of genresOf(id)) builder.addFeature(id, genres[place] ?? 0);
  }
}

/** Features of a kind, some of them of very many movies. */
function addSome(
  builder: SnapshotBuilder,
  kind: "director" | "cast" | "keyword",
  movies: number,
  count: number,
  perMovie: number,
  random: () => number,
): void {
  const features = Array.from({ length: count }, (_, number) =>
    builder.defineFeature(kind, `${kind} ${number}`),
  );
  for (let id = 0; id < movies; id++) {
    const own = new Set(Array.from({ length: perMovie }, () => Math.floor(random() ** 2 * count)));
    for (const feature of own) builder.addFeature(id, features[feature] ?? 0);
  }
}
