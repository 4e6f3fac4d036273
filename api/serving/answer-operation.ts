import type { Operation } from "@/api/operation";
import { plainAnswer } from "@/api/serving/answer";
import { answerInOneTransaction, answerOnce, readIdempotencyKey } from "@/api/serving/answer-once";
import { checkAccept } from "@/api/serving/check-accept";
import { actingViewer, checkAccess } from "@/api/serving/check-access";
import { entityTagOfAnswer, readPrecondition, runUnderPrecondition } from "@/api/serving/precondition";
import { problemOf } from "@/api/serving/problem";
import { readDeclaredBody, readParams, readQuery } from "@/api/serving/read-input";
import { AppError } from "@/core/app-error";
import { findViewerByRequest } from "@/platform/auth/find-viewer-by-request";
import type { PlainAnswer, ReadyAnswer } from "@/platform/cache/ready-answer";
import type { App } from "@/platform/compose";

/** A request that has found its operation. */
export type Call = {
  app: App;
  request: Request;
  requestId: string;
  url: URL;
  operation: Operation;
  /** The path's parameters, as text. */
  texts: Record<string, string>;
  /** What GET answers at the same address, if anything. */
  reading: Operation | null;
};

type Input = Parameters<Operation["handle"]>[0];
export type Answered = PlainAnswer | ReadyAnswer | Response;

/**
 * The answer of an operation: who asks, may they, is all as declared, then the operation itself, once and under the
 * client's conditions.
 * @throws AppError for whatever the client did wrong.
 */
export async function answerOperation(call: Call): Promise<Answered> {
  const { app, request, operation } = call;
  checkAccept(operation, request.headers.get("accept"));
  const held = request.headers.has("authorization") ? undefined : peek(call);
  if (held) return held;
  const caller = await findViewerByRequest(app, request);
  checkAccess(operation, caller);
  const params = readParams(operation, call.texts);
  const viewer = await actingViewer(app, operation, caller, params);
  const query = readQuery(operation, call.url);
  const body = await readDeclaredBody(operation, request);
  const context = viewer ? { ...app.context, viewer } : app.context;
  const input = { params, query, body, viewer, context, app, request };
  if (operation.method === "GET") return answerReading(call, input);
  const key = readIdempotencyKey(request.headers);
  if (key === null || caller === null) return run(call, input);
  const parts = [request.method, call.url.pathname + call.url.search, JSON.stringify(body ?? null)];
  if (operation.isOneTransaction && !readPrecondition(request)) {
    return answerInOneTransaction(
      { context, userId: caller.userId, key, parts },
      (joined) => runToPlain(call, { ...input, context: joined }),
      (error) => expectedFailure(call, error),
    );
  }
  const keep = operation.isSecret ? (answer: PlainAnswer) => withoutSecret(call, answer) : undefined;
  return answerOnce({ context, userId: caller.userId, key, parts, ...(keep && { keep }) }, (guarded) =>
    runToAnswer(call, { ...input, context: guarded }),
  );
}

/** For who asks again for what was told once. */
function withoutSecret({ requestId }: Call, answer: PlainAnswer): PlainAnswer {
  if (answer.status >= 300) return answer;
  return problemOf(
    new AppError("conflict", "This was done, and its secret told, the first time."),
    requestId,
  );
}

/** What is kept of a public answer, for whom there is nothing else to look at. */
function peek({ app, operation: { cache, access }, url }: Call): ReadyAnswer | undefined {
  if (access !== "anyone") return undefined;
  return cache && app.cache.peek(cache.role, cacheKey(url));
}

function cacheKey({ pathname, search }: URL): string {
  return pathname + search;
}

async function answerReading({ app, operation, url }: Call, input: Input): Promise<Answered> {
  const { cache } = operation;
  if (!cache) return perform(operation, input);
  const compute = async () => {
    const answer = await perform(operation, input);
    if (answer instanceof Response) throw new Error(`${operation.id} answers what cannot be kept`);
    return answer;
  };
  return app.cache.get(cache.role, cacheKey(url), compute, cache.subjects?.(input.params));
}

async function run(call: Call, input: Input): Promise<Answered> {
  const precondition = readPrecondition(call.request);
  if (!precondition) return perform(call.operation, input);
  const { context } = input;
  const { pathname } = call.url;
  return runUnderPrecondition(
    { context, pathname, precondition },
    () => currentTag(call, input),
    (guarded) => perform(call.operation, { ...input, context: guarded }),
  );
}

/** What can be kept to be given again: failures that were to be expected, too. */
async function runToAnswer(call: Call, input: Input): Promise<PlainAnswer> {
  try {
    return await runToPlain(call, input);
  } catch (error) {
    const failure = expectedFailure(call, error);
    if (failure) return failure;
    throw error;
  }
}

async function runToPlain(call: Call, input: Input): Promise<PlainAnswer> {
  const answer = await run(call, input);
  if (answer instanceof Response) throw new Error(`${call.operation.id} answers what cannot be kept`);
  return answer;
}

function expectedFailure({ requestId }: Call, error: unknown): PlainAnswer | null {
  const problem = error instanceof AppError ? problemOf(error, requestId) : null;
  return problem && problem.status < 500 ? problem : null;
}

async function perform(operation: Operation, input: Input): Promise<Answered> {
  const result = await operation.handle(input);
  return result instanceof Response ? result : plainAnswer(operation, result);
}

async function currentTag({ reading, url, texts }: Call, input: Input): Promise<string | null> {
  if (!reading) return null;
  const params = readParams(reading, texts);
  const query = readQuery(reading, new URL(url.pathname, url));
  return entityTagOfAnswer(reading, { ...input, params, query, body: undefined });
}
