import { setMaxListeners } from "node:events";
import { createRequestLimiter } from "@/platform/tmdb/request-limiter";
import type { TmdbClientOptions } from "@/platform/tmdb/tmdb-client";
import { createTmdbSource } from "@/platform/tmdb/tmdb-source";
import { SourceError } from "@/services/ports/movie-source";
import { silentLog } from "@/tests/harness/silent-log";

export const SECRET = "hush-hush-token";

/** Goes on for ever, and is heard by any number. */
export const neverAborted = new AbortController().signal;
setMaxListeners(0, neverAborted);

/** A source that hardly pauses between attempts. */
export function quickSource(
  baseUrl: string,
  {
    ratePerSecond = 1_000,
    accessToken = SECRET,
    apiKey,
    ...options
  }: Partial<TmdbClientOptions> & {
    ratePerSecond?: number;
    accessToken?: string | null;
    apiKey?: string;
  } = {},
) {
  const limiter = createRequestLimiter({ ratePerSecond, connectionsMax: 16 });
  const config = {
    accessToken: accessToken ?? undefined,
    apiKey,
    baseUrl,
    requestsPerSecond: ratePerSecond,
    connectionsMax: 16,
  };
  return createTmdbSource(config, { limiter, log: silentLog, backoffMs: 1, timeoutMs: 30_000, ...options });
}

/** The error that a promise must end with. */
export async function sourceErrorOf(promise: Promise<unknown>): Promise<SourceError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof SourceError) return error;
  throw new Error(`expected a SourceError, got ${String(error)}`);
}
