import type { MovieRecord } from "@/core/movies/movie-record";
import { movieUpserted } from "@/core/movies/movie-upserted";
import type { Context } from "@/services/context";

/** One line of the source: a record, or why it is none. */
export type ImportLine = { line: number; record: MovieRecord } | { line: number; problem: string };

export type ImportProgress = {
  read: number;
  inserted: number;
  updated: number;
  unchanged: number;
  rejected: number;
};

const BATCH_SIZE = 500;

/**
 * Merges records into the catalogue, a batch in each transaction, so that it can be killed at any point and run again:
 * what is stored already is found unchanged. One bad line is reported and does not stop the others.
 */
export async function importMovies(
  ctx: Context,
  lines: AsyncIterable<ImportLine> | Iterable<ImportLine>,
  report: {
    onProgress?: (progress: ImportProgress) => void;
    onRejected?: (line: number, problem: string) => void;
  } = {},
): Promise<ImportProgress> {
  const progress: ImportProgress = { read: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0 };
  let batch = new Map<number, MovieRecord>();
  const flush = async () => {
    const records = [...batch.values()];
    batch = new Map();
    if (records.length === 0) return;
    const merged = await mergeBatch(ctx, records);
    const inserted = merged.filter((movie) => movie.change === "inserted").length;
    progress.inserted += inserted;
    progress.updated += merged.length - inserted;
    progress.unchanged += records.length - merged.length;
    report.onProgress?.(progress);
  };
  for await (const line of lines) {
    progress.read += 1;
    if ("problem" in line) {
      progress.rejected += 1;
      report.onRejected?.(line.line, line.problem);
      continue;
    }
    // Of two lines for one movie the later one counts; the earlier one changes nothing.
    if (batch.has(line.record.id)) progress.unchanged += 1;
    batch.set(line.record.id, line.record);
    if (batch.size >= BATCH_SIZE) await flush();
  }
  await flush();
  return progress;
}

function mergeBatch(ctx: Context, records: readonly MovieRecord[]) {
  return ctx.transaction(async ({ catalog, outbox }) => {
    const merged = await catalog.merge(records);
    const now = ctx.now();
    await outbox.append(merged.map(({ movieId, change }) => movieUpserted(movieId, change, now)));
    return merged;
  });
}
