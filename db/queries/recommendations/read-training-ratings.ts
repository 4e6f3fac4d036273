import type { Database } from "@/db/client";

/** All ratings, as columns in memory that threads share. */
export type TrainingRatings = {
  userIds: Int32Array;
  movieIds: Int32Array;
  stars: Float32Array;
  times: Uint32Array;
  /** The first so many are people's own; those after them were imported, and their people have negative ids. */
  ownRatings: number;
  /** The imports, by their ids. */
  priorSourceIds: number[];
};

const ROWS_AT_ONCE = 5_000;
type Row = { source: number | null; person: number; movie: number; half_stars: number; time: number };

/**
 * Reads people's own ratings and the imported ones of whole imports, as of one moment, some thousand at a time. Calls
 * `onProgress` with the part that is done, 0 to 1.
 */
export function readTrainingRatings(
  db: Database,
  onProgress: (done: number) => void = () => {},
): Promise<TrainingRatings> {
  return db.$client.begin(async (sql) => {
    await sql`set transaction isolation level repeatable read, read only`;
    const [{ count }] = await sql<[{ count: number }]>`select ((select count(*) from ratings)
      + (select count(*) from prior_ratings join prior_sources on id = source_id where imported_at is not null))::int as count`;
    const sources = await sql<{ id: number }[]>`
      select id from prior_sources where imported_at is not null order by id`;
    const columns = allocate(count);
    const people = numberPeople();
    let end = 0;
    const take = (rows: readonly Row[]) => {
      for (const row of rows) {
        columns.userIds[end] = row.source === null ? row.person : people(row.source, row.person);
        columns.movieIds[end] = row.movie;
        columns.stars[end] = row.half_stars / 2;
        columns.times[end] = row.time;
        end += 1;
      }
      onProgress(end / Math.max(1, count));
    };
    await sql<Row[]>`select null::int as source, user_id as person, movie_id as movie, half_stars,
      extract(epoch from rated_at)::float8 as time from ratings order by user_id, movie_id`.cursor(
      ROWS_AT_ONCE,
      take,
    );
    const ownRatings = end;
    await sql<Row[]>`select source_id as source, person, movie_id as movie, half_stars,
      extract(epoch from rated_at)::float8 as time
      from prior_ratings join prior_sources on id = source_id where imported_at is not null
      order by source_id, person, movie_id`.cursor(ROWS_AT_ONCE, take);
    return { ...columns, ownRatings, priorSourceIds: sources.map(({ id }) => id) };
  });
}

function allocate(count: number): Omit<TrainingRatings, "ownRatings" | "priorSourceIds"> {
  const memory = () => new SharedArrayBuffer(count * 4);
  return {
    userIds: new Int32Array(memory()),
    movieIds: new Int32Array(memory()),
    stars: new Float32Array(memory()),
    times: new Uint32Array(memory()),
  };
}

/** Numbers −1, −2, … for the people of imports, who come one after the other. */
function numberPeople(): (source: number, person: number) => number {
  let last = { source: 0, person: 0, number: 0 };
  return (source, person) => {
    if (source !== last.source || person !== last.person) last = { source, person, number: last.number - 1 };
    return last.number;
  };
}
