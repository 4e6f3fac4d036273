import type { Operation } from "@/api/operation";
import { toResponse } from "@/api/serving/answer";
import { type Answered, answerOperation } from "@/api/serving/answer-operation";
import { createRouter, type Router } from "@/api/serving/find-route";
import { internalProblem, problemOf } from "@/api/serving/problem";
import { AppError } from "@/core/app-error";
import type { PlainAnswer } from "@/platform/cache/ready-answer";
import { type App, getApp } from "@/platform/compose";
import { REQUEST_ID_HEADER, requestIdOf } from "@/platform/door/request-id";
import { rateLimitHeaders } from "@/platform/limits/rate-limit-headers";

/** Answers a request to the API. `address` is the socket's, of whoever is connected to this process. */
export type ApiHandler = (request: Request, from: { address: string }) => Promise<Response>;

type Arrival = { app: App; request: Request; requestId: string };

/** The API of a table of operations, as a plain function: Next and the door mount the same one. */
export function createApiHandler(operations: readonly Operation[]): ApiHandler {
  const findRoute = createRouter(operations);
  return async (request, from) => {
    const app = getApp();
    const requestId = requestIdOf(request.headers.get(REQUEST_ID_HEADER) ?? undefined);
    const arrival = { app, request, requestId };
    const headers: Record<string, string> = { [REQUEST_ID_HEADER]: requestId };
    const answer = await withProblems(
      arrival,
      async () => {
        const limit = await app.limits.requests.admit(request, from);
        Object.assign(headers, rateLimitHeaders(limit));
        if (!limit.allowed) throw new AppError("rate_limited", "rate limit exceeded");
        return answerRequest(arrival, findRoute);
      },
      headers,
    );
    const response = answer instanceof Response ? answer : toResponse(answer, request);
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
}

async function answerRequest(arrival: Arrival, findRoute: Router): Promise<Answered> {
  const { request, requestId } = arrival;
  const url = new URL(request.url);
  const route = findRoute(request.method, url.pathname);
  if (!route) throw new AppError("not_found", "There is nothing at this address.");
  if (!route.operation) return refuseMethod(request, route.allow, requestId);
  const reading = findRoute("GET", url.pathname)?.operation ?? null;
  return answerOperation({ ...arrival, url, operation: route.operation, texts: route.params, reading });
}

/** What goes wrong as an answer: as expected in words, or else as nothing but the id by which the log knows it. */
async function withProblems(
  { app, requestId }: Arrival,
  answer: () => Promise<Answered>,
  headers: Record<string, string>,
): Promise<Answered> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof AppError) return problemOf(error, requestId, headers);
    app.log.error({ error, requestId }, "a request failed");
    return internalProblem(requestId);
  }
}

function refuseMethod({ method }: Request, allow: readonly string[], requestId: string): PlainAnswer {
  const headers = { allow: allow.join(", ") };
  if (method === "OPTIONS") return { status: 204, headers, bytes: new Uint8Array(0) };
  const names = allow.filter((name) => name !== "OPTIONS" && name !== "HEAD");
  const error = new AppError("method_not_allowed", `This address answers ${names.join(" and ")} only.`);
  return problemOf(error, requestId, headers);
}
