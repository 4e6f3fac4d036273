import { setImmediate as otherWork } from "node:timers/promises";
import { ageLimitOf } from "@/core/movies/age-limit";
import { genreNames } from "@/core/movies/genre";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { FeatureKind } from "@/core/recommendations/feature-vectors";
import { runInSlices } from "@/core/recommendations/run-in-slices";
import { SnapshotBuilder } from "@/core/recommendations/snapshot-builder";
import type { Database } from "@/db/client";
import { readCatalogRevision } from "@/db/queries/recommendations/read-catalog-revision";

/** The names at the top of the bill are those that a film is chosen for. */
const CAST_MAX = 5;
/** Movies, people or keywords that come at a time: a few milliseconds' work. */
const BATCH = 500;

/**
 * Reads the whole catalogue for the recommender, in pieces, so that a process that serves people meanwhile is never
 * held up for long. The revision is read first: at worst, the copy is newer than it says.
 */
export async function readCatalogSnapshot(db: Database): Promise<CatalogSnapshot> {
  const builder = new SnapshotBuilder(await readCatalogRevision(db));
  await readMovies(db, builder);
  await readPeople(db, builder);
  await readKeywords(db, builder);
  await readNeighbours(db, builder);
  return runInSlices(builder.build(), otherWork);
}

type MovieRow = {
  id: number;
  title: string;
  released_on: string | null;
  popularity: number;
  score: number | null;
  language: string | null;
  genre_ids: number[];
  runtime_minutes: number | null;
  /** Such as "DE 12". */
  certifications: string[] | null;
};

async function readMovies({ $client: sql }: Database, builder: SnapshotBuilder): Promise<void> {
  const genres = new Map<number, number>();
  const rows = sql<MovieRow[]>`
    select id, title, released_on::text, popularity, score, language, genre_ids, runtime_minutes,
      (select array_agg(region || ' ' || certification) from movie_certifications where movie_id = id) certifications
    from movies order by id`;
  for await (const batch of rows.cursor(BATCH)) {
    for (const row of batch) {
      builder.addMovie({
        id: row.id,
        title: row.title,
        releasedOn: row.released_on,
        popularity: row.popularity,
        score: row.score,
        language: row.language,
        genreIds: row.genre_ids,
        runtimeMinutes: row.runtime_minutes,
        ageLimit: ageLimitOf((row.certifications ?? []).map(readCertification)),
      });
      for (const genreId of row.genre_ids) {
        const define = () => builder.defineFeature("genre", genreNames([genreId]).join(""));
        builder.addFeature(row.id, numberOf(genres, genreId, define));
      }
    }
  }
}

function readCertification(text: string): { region: string; certification: string } {
  return { region: text.slice(0, 2), certification: text.slice(3) };
}

/** Each person once a film: who directs and acts counts as its director. */
async function readPeople({ $client: sql }: Database, builder: SnapshotBuilder): Promise<void> {
  const names = new Map<number, string>();
  const people = sql<{ id: number; name: string }[]>`
    select id, name from people where exists (
      select from credits where person_id = people.id
        and (job = 'Director' or (department = 'Acting' and ordinal < ${CAST_MAX})))`;
  for await (const batch of people.cursor(BATCH)) for (const { id, name } of batch) names.set(id, name);
  const numbers = { director: new Map<number, number>(), cast: new Map<number, number>() };
  const rows = sql<{ movie_id: number; directors: number[] | null; actors: number[] | null }[]>`
    select movie_id, array_agg(distinct person_id) filter (where job = 'Director') directors,
      array_agg(distinct person_id) filter (where department = 'Acting' and ordinal < ${CAST_MAX}) actors
    from credits where job = 'Director' or (department = 'Acting' and ordinal < ${CAST_MAX}) group by movie_id`;
  for await (const batch of rows.cursor(BATCH)) {
    for (const { movie_id: movieId, directors, actors } of batch) {
      const add = (kind: FeatureKind & keyof typeof numbers, id: number) => {
        const define = () => builder.defineFeature(kind, names.get(id) ?? "");
        builder.addFeature(movieId, numberOf(numbers[kind], id, define));
      };
      for (const id of directors ?? []) add("director", id);
      for (const id of actors ?? []) if (!directors?.includes(id)) add("cast", id);
    }
  }
}

/** By name, so that a keyword of the starter catalogue is the same as TMDB's. */
async function readKeywords({ $client: sql }: Database, builder: SnapshotBuilder): Promise<void> {
  const names = new Map<number, string>();
  const keywords = sql<{ id: number; name: string }[]>`select id, lower(name) as name from keywords`;
  for await (const batch of keywords.cursor(BATCH)) for (const { id, name } of batch) names.set(id, name);
  const numbers = new Map<string, number>();
  const rows = sql<{ movie_id: number; keyword_ids: number[] }[]>`
    select movie_id, array_agg(keyword_id) keyword_ids from movie_keywords group by movie_id`;
  for await (const batch of rows.cursor(BATCH)) {
    for (const { movie_id: movieId, keyword_ids: ids } of batch) {
      for (const name of new Set(ids.map((id) => names.get(id) ?? ""))) {
        const define = () => builder.defineFeature("keyword", name);
        builder.addFeature(movieId, numberOf(numbers, name, define));
      }
    }
  }
}

async function readNeighbours({ $client: sql }: Database, builder: SnapshotBuilder): Promise<void> {
  const rows = sql<{ movie_id: number; neighbour_ids: number[] }[]>`
    select movie_id, array_agg(neighbour_id order by ordinal) neighbour_ids
    from movie_neighbours group by movie_id`;
  for await (const batch of rows.cursor(BATCH)) {
    for (const row of batch) builder.addNeighbours(row.movie_id, row.neighbour_ids);
  }
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key, define: () => number): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = define();
  numbers.set(key, number);
  return number;
}
