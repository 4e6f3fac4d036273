import ky, { isHTTPError } from "ky";
import { z } from "zod";
import type { TmdbConfig } from "@/platform/config";
import type { Log } from "@/platform/log";
import { failureWords } from "@/platform/tmdb/failure-words";
import { keyAdvice } from "@/platform/tmdb/key-advice";
import type { RequestLimiter } from "@/platform/tmdb/request-limiter";
import { sourceError } from "@/platform/tmdb/source-error";
import { createAttempts, newCall, type TmdbAnswer, type TmdbCall } from "@/platform/tmdb/tmdb-attempts";
import { withDeadline } from "@/platform/tmdb/with-deadline";
import { SourceError } from "@/services/ports/movie-source";

const ATTEMPTS_MAX = 6;
const TIMEOUT_MS = 10_000;
const BACKOFF_MS = 400;
const BACKOFF_MAX_MS = 8_000;
const RETRY_AFTER_MAX_MS = 60_000;
const PASSING_STATUSES = [408, 429, ...Array.from({ length: 100 }, (_, index) => 500 + index)];

/** A GET. `what` names it in messages; `schema` is what its answer must be, or it is asked for again. */
export type TmdbRequest<T> = {
  what: string;
  path: string;
  query?: Record<string, string | number | boolean>;
  schema: z.ZodType<T>;
  attemptsMax?: number;
};

export type TmdbClientOptions = {
  limiter: RequestLimiter;
  log: Log;
  /** For one attempt, its whole body included. */
  timeoutMs?: number;
  /** The longest pause before the second attempt; twice that before the third, and so on. */
  backoffMs?: number;
};

export type TmdbClient = ReturnType<typeof createTmdbClient>;

/**
 * Asks TMDB's API. Every attempt goes through the limiter and has ten seconds for its whole answer. What may pass
 * (429, 5xx, a lost connection, a cut-off or odd answer) is tried again after a growing random pause, six times in all.
 */
export function createTmdbClient(
  config: Pick<TmdbConfig, "accessToken" | "apiKey" | "baseUrl">,
  { limiter, log, timeoutMs = TIMEOUT_MS, backoffMs = BACKOFF_MS }: TmdbClientOptions,
) {
  const { accessToken, apiKey, baseUrl } = config;
  const keyQuery: Record<string, string> = !accessToken && apiKey ? { api_key: apiKey } : {};
  const attempts = createAttempts({ limiter, log, timeoutMs });
  const api = ky.create({
    prefixUrl: baseUrl,
    headers: accessToken ? { authorization: `Bearer ${accessToken}` } : {},
    // An attempt has a deadline of its own, which does not count the wait for the limiter.
    timeout: false,
    hooks: {
      beforeRetry: [
        ({ error, request }) =>
          log.debug({ path: new URL(request.url).pathname, why: failureWords(error) }, "asking TMDB again"),
      ],
    },
  });

  /** Tries until there is an answer. @throws what the last attempt threw, or ky for its status. */
  async function ask<T>(request: TmdbRequest<T>, call: TmdbCall<T>, signal: AbortSignal): Promise<void> {
    await api.get(request.path, {
      searchParams: { ...request.query, ...keyQuery },
      signal,
      fetch: (input) => attempts.attempt(call, new Request(input), signal),
      retry: {
        limit: (request.attemptsMax ?? ATTEMPTS_MAX) - 1,
        statusCodes: PASSING_STATUSES,
        maxRetryAfter: RETRY_AFTER_MAX_MS,
        delay: (retry) => backoffMs * 2 ** (retry - 1),
        backoffLimit: BACKOFF_MAX_MS,
        jitter: true,
        retryOnTimeout: true,
        // Undefined leaves it to the rules above.
        shouldRetry: () => (signal.aborted ? false : undefined),
      },
    });
  }

  /** Whether TMDB has answered anyone since then; if not, asks it for something that it always has. */
  async function isInOrder(sinceMs: number, signal: AbortSignal): Promise<boolean> {
    if (attempts.hasAnsweredSince(sinceMs)) return true;
    const schema = z.object({ images: z.object({}) });
    try {
      const request = { what: "its configuration", path: "configuration", schema, attemptsMax: 1 };
      await ask(request, newCall(schema), signal);
      return true;
    } catch {
      return false;
    }
  }

  async function settle<T>(request: TmdbRequest<T>, signal: AbortSignal): Promise<TmdbAnswer<T> | null> {
    const startedAtMs = performance.now();
    const call = newCall(request.schema);
    try {
      await ask(request, call, signal);
      return call.answer;
    } catch (error) {
      const status = isHTTPError(error) ? error.response.status : null;
      const isFinal = status !== null && status !== 404 && !PASSING_STATUSES.includes(status);
      // A "not found" counts once TMDB is known to find something at this address.
      const inOrder = isFinal || (await isInOrder(status === 404 ? 0 : startedAtMs, signal));
      if (status === 404 && inOrder) return null;
      throw sourceError(error, { config, what: request.what, call, inOrder });
    }
  }

  return {
    /**
     * Null when TMDB has no such thing (404). Rejects with the signal's reason as soon as it is aborted.
     * @throws SourceError `refused` at once; `unreachable` when there is no connection, or TMDB answers nobody as it
     * should; `failed` when only this does not come.
     */
    async get<T>(request: TmdbRequest<T>, signal: AbortSignal): Promise<TmdbAnswer<T> | null> {
      if (!accessToken && !apiKey) {
        throw new SourceError("refused", `There is no key for TMDB. ${keyAdvice(config)}`, { attempts: 0 });
      }
      try {
        return await withDeadline(signal, null, (linked) => settle(request, linked));
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      }
    },

    usage: attempts.usage,
  };
}
