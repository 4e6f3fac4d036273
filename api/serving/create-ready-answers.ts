import type { Operation } from "@/api/operation";
import { finalAnswer } from "@/api/serving/answer";
import { checkAccept } from "@/api/serving/check-accept";
import { createRouter } from "@/api/serving/find-route";
import { problemOf } from "@/api/serving/problem";
import { AppError } from "@/core/app-error";
import { type PlainAnswer, type ReadyAnswer, takesGzip } from "@/platform/cache/ready-answer";
import { getApp } from "@/platform/compose";
import { REQUEST_ID_HEADER } from "@/platform/door/request-id";
import type { FinalAnswer, FindReady, RequestHead } from "@/platform/door/serve-ready";
import type { RateLimit } from "@/platform/limits/rate-limit";
import { rateLimitHeaders } from "@/platform/limits/rate-limit-headers";

/**
 * For the door: public answers that lie ready, without the cost of a `Request` and a `Response`. The bytes were made, and
 * kept, by the one path that makes answers (`answer-operation.ts`); here they are only found, counted and given out, in the
 * coding that the client takes. A conformance test compares both ways.
 */
export function createReadyAnswers(operations: readonly Operation[]): FindReady {
  const findRoute = createRouter(operations.filter(isPublicReading));

  return (head, from) => {
    const { url, headers } = head;
    const end = url.indexOf("?");
    const operation = findRoute("GET", end < 0 ? url : url.slice(0, end))?.operation;
    if (!operation?.cache) return null;
    const { cache, limits } = getApp();
    // The key is the address as the URL standard writes it. What a client wrote otherwise is not found, and looked at.
    const held = cache.peek(operation.cache.role, url);
    if (!held || !isAcceptable(operation, headers.get("accept"))) return null;
    const limit = limits.requests.admit(head, from);
    const finish = (known: RateLimit) => answerWithin(known, held, head, from.requestId);
    return limit instanceof Promise ? limit.then(finish) : finish(limit);
  };
}

function answerWithin(
  limit: RateLimit,
  held: ReadyAnswer,
  head: RequestHead,
  requestId: string,
): FinalAnswer {
  const extra = rateLimitHeaders(limit);
  extra[REQUEST_ID_HEADER] = requestId;
  const answer = limit.allowed
    ? chosenAnswer(held, head)
    : problemOf(new AppError("rate_limited", "rate limit exceeded"), requestId, extra);
  const bytes = head.method === "HEAD" ? NOTHING : answer.bytes;
  return { status: answer.status, headers: Object.assign(extra, answer.headers), bytes };
}

/** Both codings of what is kept, put together once. */
const chosen = new WeakMap<ReadyAnswer, { plain: PlainAnswer; gzip: PlainAnswer }>();

function chosenAnswer(held: ReadyAnswer, head: RequestHead): PlainAnswer {
  if (head.headers.get("if-none-match") !== null) return finalAnswer(held, head);
  const known = chosen.get(held) ?? {
    plain: finalAnswer(held, askingFor(null)),
    gzip: finalAnswer(held, askingFor("gzip")),
  };
  chosen.set(held, known);
  return takesGzip(head.headers.get("accept-encoding")) ? known.gzip : known.plain;
}

function askingFor(coding: string | null): RequestHead {
  return { method: "GET", url: "", headers: { get: (name) => (name === "accept-encoding" ? coding : null) } };
}

function isPublicReading({ cache, method, access }: Operation): boolean {
  return cache !== undefined && method === "GET" && access === "anyone";
}

const NOTHING = new Uint8Array(0);

function isAcceptable(operation: Operation, accept: string | null): boolean {
  if (accept === null || accept === "*/*" || accept === "application/json") return true;
  try {
    checkAccept(operation, accept);
    return true;
  } catch {
    return false;
  }
}
