import type postgres from "postgres";
import { searchKey, searchTerms, sortTitle } from "@/core/discovery/search-text";
import type { MovieRecord } from "@/core/movies/movie-record";
import { movieUpserted } from "@/core/movies/movie-upserted";
import { contentHash } from "@/db/stores/catalog/content-hash";

/**
 * What a program without batches does: a transaction for each movie and an upsert for each row, all of them prepared
 * once. It leaves the same rows as a merge does, the event included.
 */
export async function upsertRowByRow(sql: postgres.Sql, records: readonly MovieRecord[]): Promise<void> {
  for (const record of records) {
    await sql.begin(async (tx) => {
      await upsertMovie(tx, record);
      for (const [ordinal, credit] of record.credits.entries()) {
        await tx`
          insert into people (id, name, profile_path, search_key, prominence)
          values (${credit.personId}, ${credit.name}, ${credit.profilePath}, ${searchKey([credit.name])}, ${record.popularity})
          on conflict (id) do update set name = excluded.name, profile_path = excluded.profile_path,
            search_key = excluded.search_key, prominence = greatest(people.prominence, excluded.prominence)`;
        await tx`
          insert into credits (movie_id, ordinal, person_id, department, job, character)
          values (${record.id}, ${ordinal}, ${credit.personId}, ${credit.department}, ${credit.job}, ${credit.character})
          on conflict (movie_id, ordinal) do update set person_id = excluded.person_id,
            department = excluded.department, job = excluded.job, character = excluded.character`;
      }
      for (const keyword of record.keywords) {
        await tx`
          insert into keywords (id, name) values (${keyword.id}, ${keyword.name})
          on conflict (id) do update set name = excluded.name`;
        await tx`
          insert into movie_keywords (movie_id, keyword_id) values (${record.id}, ${keyword.id})
          on conflict do nothing`;
      }
      for (const term of searchTerms(`${record.title} ${record.originalTitle}`)) {
        await tx`
          insert into search_terms (term, weight) values (${term}, ${record.popularity})
          on conflict (term) do update set weight = greatest(search_terms.weight, excluded.weight)`;
      }
      await insertEvent(tx, record);
    });
  }
}

async function upsertMovie(tx: postgres.TransactionSql, record: MovieRecord): Promise<void> {
  const row = {
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
    content_hash: contentHash(record),
  };
  await tx`insert into movies ${tx(row)} on conflict (id) do update set ${tx(row)}, updated_at = now()`;
}

async function insertEvent(tx: postgres.TransactionSql, record: MovieRecord): Promise<void> {
  const { id, type, version, aggregate, payload, occurredAt } = movieUpserted(
    record.id,
    "inserted",
    new Date(),
  );
  await tx`
    insert into outbox_events (id, type, version, aggregate, payload, occurred_at)
    values (${id}, ${type}, ${version}, ${aggregate}, ${JSON.stringify(payload)}, ${occurredAt.toISOString()})`;
}
