import { setTimeout as sleep } from "node:timers/promises";
import { textLines } from "@/platform/import/text-lines";
import { unzipped } from "@/platform/import/unzipped";
import { failureWords } from "@/platform/tmdb/failure-words";
import { SourceError } from "@/services/ports/movie-source";

const ATTEMPTS_MAX = 6;
const BACKOFF_MS = 500;
/** So long may the other side say nothing. */
const SILENCE_MAX_MS = 30_000;

/**
 * The lines of a file at an address, as they come. A download that breaks off starts again, and the lines that were
 * there already are passed over.
 * @throws SourceError
 */
export async function* downloadLines(
  address: string,
  signal: AbortSignal,
  { backoffMs = BACKOFF_MS, silenceMaxMs = SILENCE_MAX_MS } = {},
): AsyncGenerator<string> {
  let given = 0;
  for (let attempt = 1; ; attempt += 1) {
    let line = 0;
    try {
      for await (const text of textLines(unzipped(download(address, signal, silenceMaxMs)))) {
        line += 1;
        if (line <= given) continue;
        given = line;
        yield text;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof SourceError && error.kind === "failed") throw error;
      if (attempt === ATTEMPTS_MAX) throw unreachable(address, error);
    }
    await sleep(Math.random() * backoffMs * 2 ** attempt, undefined, { signal });
  }
}

async function* download(
  address: string,
  signal: AbortSignal,
  silenceMaxMs: number,
): AsyncGenerator<Uint8Array> {
  const stalled = new AbortController();
  async function watched<T>(promise: Promise<T>): Promise<T> {
    const stall = () => stalled.abort(new DOMException("nothing came any more", "TimeoutError"));
    const timer = setTimeout(stall, silenceMaxMs);
    return promise.finally(() => clearTimeout(timer));
  }
  try {
    const response = await watched(fetch(address, { signal: AbortSignal.any([signal, stalled.signal]) }));
    if (!response.ok) throw refusal(address, response.status);
    const reader = (response.body ?? new Blob().stream()).getReader();
    const next = () => watched(reader.read());
    for (let part = await next(); part.value; part = await next()) yield part.value;
  } finally {
    // Also when whoever reads has had enough: the connection must not stay open.
    stalled.abort();
  }
}

function refusal(address: string, status: number): SourceError {
  if (status >= 500) return new SourceError("unreachable", `${address} cannot be had now (HTTP ${status}).`);
  return new SourceError(
    "failed",
    `There is no id export at ${address} (HTTP ${status}). TMDB keeps those of the last three months, such as ` +
      "https://files.tmdb.org/p/exports/movie_ids_06_15_2026.json.gz for 15 June 2026.",
  );
}

function unreachable(address: string, error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  return new SourceError("unreachable", `${address} cannot be reached: ${failureWords(error)}.`, {
    attempts: ATTEMPTS_MAX,
  });
}
