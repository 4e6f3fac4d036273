import type { Database } from "@/db/client";

/**
 * Fills an empty database with so many made-up movies and what the recommender reads of them, as much as TMDB's have:
 * a director, five of the cast, eight keywords, twenty neighbours and two certifications each.
 */
export async function fillCatalog({ $client: sql }: Database, movies: number): Promise<void> {
  const people = Math.ceil(movies * 1.5);
  await sql`insert into movies (id, title, original_title, released_on, runtime_minutes, language, genre_ids,
      popularity, vote_average, vote_count, sort_title, search_key, content_hash)
    select id, 'Film ' || id, 'Film ' || id, date '2026-01-01' - (id * 7919) % 36000, 60 + id % 120,
      (array['en', 'fr', 'es', 'ja'])[1 + id % 4], case id % 3 when 0 then array[18, 35] when 1 then array[28, 12, 878] else array[27] end,
      500 / sqrt(1 + id), 3 + id % 7, id % 1000, 'film ' || id, 'film ' || id, repeat('0', 64)
    from generate_series(1, ${movies}::int) id`;
  await sql`insert into people (id, name, search_key)
    select id, 'Person ' || id, 'person ' || id from generate_series(1, ${people}::int) id`;
  await sql`insert into credits (movie_id, ordinal, person_id, department, job)
    select id, place, 1 + (id * 31 + place * place * 7907) % ${people}::int,
      case place when 5 then 'Directing' else 'Acting' end, case place when 5 then 'Director' else 'Actor' end
    from generate_series(1, ${movies}::int) id, generate_series(0, 5) place`;
  await sql`insert into keywords (id, name)
    select id, 'keyword ' || id from generate_series(0, 19999) id`;
  await sql`insert into movie_keywords (movie_id, keyword_id)
    select id, (id * 17 + place * 2503) % 20000
    from generate_series(1, ${movies}::int) id, generate_series(0, 7) place`;
  await sql`insert into movie_neighbours (movie_id, ordinal, neighbour_id)
    select id, place, 1 + (id + 1 + place * place * 13) % ${movies}::int
    from generate_series(1, ${movies}::int) id, generate_series(0, 19) place`;
  await sql`insert into movie_certifications (movie_id, region, certification)
    select id, region, '12' from generate_series(1, ${movies}::int) id, unnest(array['DE', 'GB']) region`;
  await sql`analyze`;
}
