import { sql } from "drizzle-orm";
import { searchKey, sortTitle } from "@/core/discovery/search-text";
import type { Executor } from "@/db/client";
import type { ChangedRecord } from "@/db/stores/catalog/changed-record";

/** Columns that a merge writes, with the types that Postgres reads them as. */
const COLUMNS = {
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

type Row = Record<keyof typeof COLUMNS, unknown> & { id: number };

const names = Object.keys(COLUMNS).join(", ");
const definitions = Object.entries(COLUMNS)
  .map(([name, type]) => `${name} ${type}`)
  .join(", ");
const assignments = Object.keys(COLUMNS)
  .map((name) => `${name} = excluded.${name}`)
  .join(", ");

/** Inserts or updates the rows of `movies`, all in one statement. */
export async function mergeMovieRows(tx: Executor, records: readonly ChangedRecord[]): Promise<void> {
  const rows = JSON.stringify(records.map(movieRow));
  await tx.execute(sql`
    insert into movies (id, ${sql.raw(names)})
    select id, ${sql.raw(names)} from jsonb_to_recordset(${rows}::jsonb) as incoming (id integer, ${sql.raw(definitions)})
    on conflict (id) do update set ${sql.raw(assignments)}, updated_at = now()`);
}

function movieRow(record: ChangedRecord): Row {
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
  };
}
