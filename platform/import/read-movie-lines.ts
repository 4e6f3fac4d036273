import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
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
  const gzipped = await isGzip(file);
  const raw = createReadStream(file);
  // The callback form destroys the last stream when an earlier one fails, so that the loop below throws.
  const bytes = gzipped ? pipeline(raw, createGunzip(), () => {}) : raw;
  let line = 0;
  for await (const text of textLines(bytes)) {
    line += 1;
    onBytes(raw.bytesRead);
    // A byte order mark is white space to `trim`, but not to JSON.
    if (text.trim() !== "") yield parseLine(line, text.trim());
  }
}

/** Splits a stream into lines, reading no further than the consumer asks (readline's iterator reads ahead). */
async function* textLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of bytes) {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== "") yield rest;
}

function parseLine(line: number, text: string): ImportLine {
  try {
    return { line, record: parseMovieDetails(JSON.parse(text)) };
  } catch (error) {
    return { line, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
