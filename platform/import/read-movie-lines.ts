import { createReadStream } from "node:fs";
import { textLines } from "@/platform/import/text-lines";
import { unzipped } from "@/platform/import/unzipped";
import { parseMovieDetails } from "@/platform/tmdb/parse-movie-details";
import type { ImportLine } from "@/services/movies/import-movies";

/**
 * Reads TMDB movie details, one JSON object a line, gzipped or not (told by the first bytes, not by the name).
 * Bad lines come out as problems. A gzip file that ends too early fails after the lines that it has.
 * `onBytes` hears how many bytes of the file, as it lies on disk, have been read.
 */
export async function* readMovieLines(
  file: string,
  onBytes: (bytesRead: number) => void = () => {},
): AsyncGenerator<ImportLine> {
  const raw = createReadStream(file);
  let line = 0;
  for await (const text of textLines(unzipped(raw))) {
    line += 1;
    onBytes(raw.bytesRead);
    // A byte order mark is white space to `trim`, but not to JSON.
    if (text.trim() !== "") yield parseLine(line, text.trim());
  }
}

function parseLine(line: number, text: string): ImportLine {
  try {
    return { line, record: parseMovieDetails(JSON.parse(text)) };
  } catch (error) {
    return { line, problem: error instanceof Error ? error.message : String(error) };
  }
}
