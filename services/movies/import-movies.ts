import type { MovieRecord } from "@/core/movies/movie-record";
import { movieUpserted } from "@/core/movies/movie-upserted";
import type { Context } from "@/services/context";
import { readAhead } from "@/services/movies/read-ahead";

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

type Report = {
  onProgress?: (progress: ImportProgress) => void;
  onRejected?: (line: number, problem: string) => void;
};

/**
 * Merges records into the catalogue, a batch in each transaction, so that it can be killed at any point and run again:
 * what is stored already is found unchanged. One bad line is reported and does not stop the others. The next batch is
 * read while Postgres merges the one before.
 */
export async function importMovies(
  ctx: Context,
  lines: AsyncIterable<ImportLine> | Iterable<ImportLine>,
  report: Report = {},
): Promise<ImportProgress> {
  const progress: ImportProgress = { read: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0 };
  for await (const batch of readAhead(batches(lines, report))) {
    const merged = batch.records.length > 0 ? await mergeBatch(ctx, batch.records) : [];
    const inserted = merged.filter((movie) => movie.change === "inserted").length;
    progress.read += batch.read;
    progress.rejected += batch.rejected;
    progress.inserted += inserted;
    progress.updated += merged.length - inserted;
    progress.unchanged += batch.read - batch.rejected - merged.length;
    report.onProgress?.(progress);
  }
  return progress;
}

type Batch = { records: MovieRecord[]; read: number; rejected: number };

/** Of two lines for one movie in a batch the later one counts; the earlier one changes nothing. */
async function* batches(
  lines: AsyncIterable<ImportLine> | Iterable<ImportLine>,
  { onRejected }: Report,
): AsyncGenerator<Batch> {
  let records = new Map<number, MovieRecord>();
  let read = 0;
  let rejected = 0;
  const take = (): Batch => {
    const batch = { records: [...records.values()], read, rejected };
    records = new Map();
    read = 0;
    rejected = 0;
    return batch;
  };
  for await (const line of lines) {
    read += 1;
    if ("problem" in line) {
      rejected += 1;
      onRejected?.(line.line, line.problem);
    } else {
      records.set(line.record.id, line.record);
    }
    if (records.size >= BATCH_SIZE) yield take();
  }
  yield take();
}

function mergeBatch(ctx: Context, records: readonly MovieRecord[]) {
  return ctx.transaction(async ({ catalog, outbox }) => {
    const merged = await catalog.merge(records);
    const now = ctx.now();
    await outbox.append(merged.map(({ movieId, change }) => movieUpserted(movieId, change, now)));
    return merged;
  });
}
