import postgres from "postgres";
import { upsertRowByRow } from "@/bench/ingest/row-by-row";
import { syntheticMovies } from "@/bench/ingest/synthetic-movies";
import { withOwnDatabase } from "@/bench/ingest/with-own-database";
import type { MovieRecord } from "@/core/movies/movie-record";
import { createDatabase } from "@/db/client";
import { createContext } from "@/db/context";
import { digestCatalog } from "@/db/queries/movies/digest-catalog";
import type { Context } from "@/services/context";
import { importMovies } from "@/services/movies/import-movies";

/**
 * `npm run bench:ingest -- [MOVIES]`: movies a second that come into an empty database, records in memory, 100,000
 * unless told otherwise: merged as an import and a sync do, against a transaction a movie and an upsert a row. Both
 * take turns on the same growing tables with the same durability, and leave the same rows, which is checked.
 */
const movies = Number(process.argv[2] ?? 100_000);
const ROUNDS = 10;
const ROW_BY_ROW = 200;
const SEED = 2026;

const perRound = Math.floor(movies / ROUNDS);
const records = [...syntheticMovies(ROUNDS * (perRound + ROW_BY_ROW), SEED)];

await withOwnDatabase(async (url) => {
  const db = createDatabase(url, { poolSizeMax: 1, name: "bench-ingest" });
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const context = createContext(db);
  const speeds: { merged: number; rowByRow: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = round * (perRound + ROW_BY_ROW);
    const sample = records.slice(start, start + ROW_BY_ROW);
    const rest = records.slice(start + ROW_BY_ROW, start + ROW_BY_ROW + perRound);
    const rowByRow = await moviesPerSecond(sample, () => upsertRowByRow(sql, sample));
    const merged = await moviesPerSecond(rest, () => merge(context, rest));
    speeds.push({ merged, rowByRow });
    console.log(`round ${round + 1}: merged ${merged}/s, row by row ${rowByRow}/s`);
  }
  const merged = median(speeds.map((speed) => speed.merged));
  const rowByRow = median(speeds.map((speed) => speed.rowByRow));
  const ratio = median(speeds.map((speed) => speed.merged / speed.rowByRow));
  const { all } = await digestCatalog(db);
  console.log(`${records.length} movies, ${(all.rows / records.length).toFixed(1)} rows each`);
  console.log(`median: merged ${merged}/s, row by row ${rowByRow}/s, ${ratio.toFixed(1)} times as fast`);
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, the records included`);
  const again = await importMovies(context, asLines(records));
  console.log(`merged again: ${again.unchanged} of ${again.read} are stored as they are`);
  await Promise.all([sql.end(), db.$client.end()]);
});

function asLines(records: readonly MovieRecord[]) {
  return records.map((record, index) => ({ line: index + 1, record }));
}

async function merge(context: Context, records: readonly MovieRecord[]): Promise<void> {
  await importMovies(context, asLines(records));
}

async function moviesPerSecond(records: readonly MovieRecord[], store: () => Promise<void>): Promise<number> {
  const startedAtMs = performance.now();
  await store();
  return Math.round(records.length / ((performance.now() - startedAtMs) / 1000));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
