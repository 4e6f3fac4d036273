import { statSync } from "node:fs";
import { SingleBar } from "cli-progress";
import { fillHoles } from "@/core/movies/movie-record";
import { readStarterCatalog } from "@/db/seed/read-starter-catalog";
import { OperatorError } from "@/platform/config/operator-error";
import { readMovieLines } from "@/platform/import/read-movie-lines";
import { withApp } from "@/scripts/with-app";
import { type ImportLine, type ImportProgress, importMovies } from "@/services/movies/import-movies";

const PROBLEMS_SHOWN = 20;

const [file] = process.argv.slice(2);

await withApp("matinee-import", async ({ context }) => {
  const sizeBytes = fileSize(file);
  const bar = new SingleBar({
    format:
      "{bar} {percentage}% | {read} movies, {perSecond}/s | {inserted} new, {updated} changed | {eta_formatted} left",
    barsize: 24,
    etaBuffer: 200,
    noTTYOutput: true,
    notTTYSchedule: 5_000,
  });
  const startedAtMs = Date.now();
  const problems: string[] = [];
  let bytesRead = 0;
  bar.start(sizeBytes, 0, { read: 0, inserted: 0, updated: 0, perSecond: 0 });
  const lines = readMovieLines(file ?? "", (bytes) => {
    bytesRead = bytes;
  });
  try {
    const result = await importMovies(context, withStarterFacts(lines), {
      onProgress: (progress) =>
        bar.update(bytesRead, { ...progress, perSecond: perSecond(progress, startedAtMs) }),
      onRejected: (line, problem) => problems.push(`line ${line}: ${problem}`),
    });
    bar.update(sizeBytes, { ...result, perSecond: perSecond(result, startedAtMs) });
    bar.stop();
    summarise(result, startedAtMs, problems);
  } catch (error) {
    bar.stop();
    throw readError(error);
  }
});

function fileSize(path: string | undefined): number {
  if (!path)
    throw new OperatorError("Which file? npm run catalog:import -- FILE (JSON lines, gzipped or not).");
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new OperatorError(`There is no file ${path}.`);
  return stats.size;
}

/** Our own facts fill the holes that a record has, whichever file it comes from. */
async function* withStarterFacts(lines: AsyncIterable<ImportLine>): AsyncGenerator<ImportLine> {
  const starter = readStarterCatalog();
  for await (const line of lines) {
    const known = "record" in line ? starter.get(line.record.id) : undefined;
    yield "record" in line && known ? { line: line.line, record: fillHoles(line.record, known) } : line;
  }
}

function perSecond({ read }: ImportProgress, startedAtMs: number): number {
  return Math.round(read / Math.max(0.001, (Date.now() - startedAtMs) / 1000));
}

function summarise(result: ImportProgress, startedAtMs: number, problems: readonly string[]): void {
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${result.read} movies in ${seconds} s (${perSecond(result, startedAtMs)}/s, peak memory ${peakMb} MB): ` +
      `${result.inserted} new, ${result.updated} changed, ${result.unchanged} unchanged, ${result.rejected} set aside.`,
  );
  for (const problem of problems.slice(0, PROBLEMS_SHOWN)) console.log(problem);
  if (problems.length > PROBLEMS_SHOWN) console.log(`… and ${problems.length - PROBLEMS_SHOWN} more.`);
}

function readError(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!code.startsWith("Z_")) return error;
  return new OperatorError(
    "The file is cut off or no gzip file; what came before it is imported. Get it again and rerun.",
  );
}
