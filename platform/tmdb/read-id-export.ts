import { createReadStream } from "node:fs";
import { z } from "zod";
import { textLines } from "@/platform/import/text-lines";
import { unzipped } from "@/platform/import/unzipped";
import { downloadLines } from "@/platform/tmdb/download-lines";
import { tmdbId } from "@/platform/tmdb/movie-details-schema";
import { SourceError } from "@/services/ports/movie-source";

const exportLine = z.object({
  id: tmdbId,
  adult: z.boolean().nullish(),
  video: z.boolean().nullish(),
  popularity: z.number().nullish(),
});

/**
 * The movies of TMDB's daily id export with at least that popularity: one JSON object a line, gzipped or not, from a
 * path on this computer or an http(s) address. Adult titles, collections of videos and unreadable lines are left out.
 * @throws SourceError when it cannot be read, or is something else.
 */
export async function* readIdExport(
  location: string,
  minPopularity: number,
  signal: AbortSignal,
): AsyncGenerator<number> {
  const isAddress = /^https?:\/\//i.test(location);
  let isExport = false;
  for await (const line of isAddress ? downloadLines(location, signal) : fileLines(location, signal)) {
    const movie = parseLine(line);
    if (!movie) continue;
    isExport = true;
    if (!movie.adult && !movie.video && (movie.popularity ?? 0) >= minPopularity) yield movie.id;
  }
  if (!isExport)
    throw new SourceError("failed", `${location} is no id export of TMDB: no line of it is a movie.`);
}

function parseLine(line: string): z.infer<typeof exportLine> | null {
  try {
    return exportLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

async function* fileLines(path: string, signal: AbortSignal): AsyncGenerator<string> {
  try {
    yield* textLines(unzipped(createReadStream(path, { signal })));
  } catch (error) {
    signal.throwIfAborted();
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") throw new SourceError("failed", `There is no file ${path} on the server.`);
    if (code.startsWith("Z_"))
      throw new SourceError("failed", `${path} is cut off or damaged; get it again.`);
    throw new SourceError("failed", `${path} cannot be read (${code || String(error)}).`);
  }
}
