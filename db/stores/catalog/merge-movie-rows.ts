import { sql } from "drizzle-orm";
import { searchKey, sortTitle } from "@/core/discovery/search-text";
import type { Executor } from "@/db/client";
import type { ChangedRecord } from "@/db/stores/catalog/changed-record";
import { columnList, incoming, type Row } from "@/db/stores/catalog/incoming";

/** Columns that every merge writes, with the types that Postgres reads them as. */
const BASE = {
  title: "text",
  original_title: "text",
  overview: "text",
  tagline: "text",
  released_on: "date",
  runtime_minutes: "integer",
  language: "text",
  countries: "text[]",
  genre_ids: "integer[]",
  poster_path: "text",
  backdrop_path: "text",
  imdb_id: "text",
  homepage: "text",
  popularity: "double precision",
  popularity_is_estimate: "boolean",
  vote_average: "real",
  vote_count: "integer",
  editorial_score: "real",
  sort_title: "text",
  search_key: "text",
  content_hash: "text",
} as const;

/** Columns that stay as they are when the record has no extras. */
const EXTRAS = {
  collection_id: "integer",
  spoken_languages: "text[]",
  wikidata_id: "text",
  status: "text",
} as const;

const COLUMNS = { id: "integer", ...BASE, ...EXTRAS } as const;

/** Inserts or updates the rows of `movies`. */
export async function mergeMovieRows(tx: Executor, records: readonly ChangedRecord[]): Promise<void> {
  const withExtras = records.filter((record) => record.extras);
  const without = records.filter((record) => !record.extras);
  await upsert(tx, withExtras, [...Object.keys(BASE), ...Object.keys(EXTRAS)]);
  await upsert(tx, without, Object.keys(BASE));
}

async function upsert(tx: Executor, records: readonly ChangedRecord[], names: string[]): Promise<void> {
  if (records.length === 0) return;
  const assignments = names.map((name) => `${name} = excluded.${name}`).join(", ");
  await tx.execute(sql`
    insert into movies (id, ${columnList(names)})
    select id, ${columnList(names)} from ${incoming(COLUMNS, records.map(movieRow))}
    on conflict (id) do update set ${sql.raw(assignments)}, updated_at = now()`);
}

function movieRow(record: ChangedRecord): Row<keyof typeof COLUMNS> {
  const { extras } = record;
  return {
    id: record.id,
    title: record.title,
    original_title: record.originalTitle,
    overview: record.overview,
    tagline: record.tagline,
    released_on: record.releasedOn,
    runtime_minutes: record.runtimeMinutes,
    language: record.language,
    countries: record.countries,
    genre_ids: record.genreIds,
    poster_path: record.posterPath,
    backdrop_path: record.backdropPath,
    imdb_id: record.imdbId,
    homepage: record.homepage,
    popularity: record.popularity,
    popularity_is_estimate: record.popularityIsEstimate,
    vote_average: record.voteAverage,
    vote_count: record.voteCount,
    editorial_score: record.editorialScore,
    sort_title: sortTitle(record.title),
    search_key: searchKey([record.title, record.originalTitle]),
    content_hash: record.contentHash,
    collection_id: extras?.collection?.id ?? null,
    spoken_languages: extras?.languages.map((language) => language.code) ?? [],
    wikidata_id: extras?.wikidataId ?? null,
    status: extras?.status ?? null,
  };
}
