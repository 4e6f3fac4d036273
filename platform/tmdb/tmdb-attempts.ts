import { z } from "zod";
import type { Log } from "@/platform/log";
import { createHttpGet } from "@/platform/tmdb/http-get";
import { parseAnswer } from "@/platform/tmdb/parse-answer";
import type { RequestLimiter } from "@/platform/tmdb/request-limiter";
import { retryAfterMs } from "@/platform/tmdb/retry-after";
import { withDeadline } from "@/platform/tmdb/with-deadline";

export type TmdbAnswer<T> = { value: T; bytes: number; attempts: number };

/** What has become of a request so far: its attempts, the last text that came, and the answer at last. */
export type TmdbCall<T> = {
  readonly schema: z.ZodType<T>;
  attempts: number;
  text: string;
  answer: TmdbAnswer<T> | null;
};

export function newCall<T>(schema: z.ZodType<T>): TmdbCall<T> {
  return { schema, attempts: 0, text: "", answer: null };
}

const tmdbRefusal = z.object({ success: z.literal(false), status_code: z.int() });

/** Makes single requests, all through one limiter, and keeps count of them. */
export function createAttempts({
  limiter,
  log,
  timeoutMs,
}: {
  limiter: RequestLimiter;
  log: Log;
  timeoutMs: number;
}) {
  const httpGet = createHttpGet(limiter.state().connectionsMax);
  const usage = { requests: 0, bytes: 0 };
  let answeredAtMs = Number.NEGATIVE_INFINITY;

  /** Reads the answer, and lets the limiter know how it went. @throws BadAnswer */
  function heed<T>(status: number, headers: Headers, call: TmdbCall<T>, bytes: number): void {
    if (status === 429 && limiter.onRateLimited(retryAfterMs(headers)))
      log.warn(limiter.state(), "TMDB wants fewer requests");
    // Some other server's "not found" must not pass for TMDB having dropped a movie.
    if (status === 404) parseAnswer(call.text, tmdbRefusal);
    if (status < 200 || status > 299) return;
    call.answer = { value: parseAnswer(call.text, call.schema), bytes, attempts: call.attempts };
    limiter.onSucceeded();
    answeredAtMs = performance.now();
  }

  return {
    /**
     * One request, its whole body within the deadline. What it resolves with has only the status and the headers.
     * @throws BadAnswer when the answer says 200 and is not what it should be, or what Node throws when the connection fails.
     */
    attempt<T>(call: TmdbCall<T>, request: Request, signal: AbortSignal): Promise<Response> {
      return limiter.run(signal, () =>
        withDeadline(signal, timeoutMs, async (deadline) => {
          call.attempts += 1;
          call.text = "";
          usage.requests += 1;
          const { status, headers, body } = await httpGet(request.url, request.headers, deadline);
          usage.bytes += body.length;
          call.text = body.toString();
          heed(status, headers, call, body.length);
          return new Response(null, { status, headers });
        }),
      );
    },

    /** Whether any request has got what it asked for since then (by `performance.now()`). */
    hasAnsweredSince: (atMs: number): boolean => answeredAtMs >= atMs,

    /** Requests made and bytes of answers received so far. */
    usage: () => ({ ...usage }),
  };
}
