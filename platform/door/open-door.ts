import type { IncomingMessage, ServerResponse } from "node:http";
import { ADDRESS_HEADER } from "@/platform/door/address-header";
import { createDrain } from "@/platform/door/drain";
import { findRefusal } from "@/platform/door/find-refusal";
import { findGate, type Gate, type Listener } from "@/platform/door/gate";
import { guardServer } from "@/platform/door/guard-server";
import { logRequest } from "@/platform/door/log-request";
import { PROBLEM_TYPE, type Problem, problemText } from "@/platform/door/problem";
import { REQUEST_ID_HEADER, requestIdOf } from "@/platform/door/request-id";
import { excuseFailure, type RequestScope, requestScope } from "@/platform/door/request-scope";
import { createSecurityHeaders } from "@/platform/door/security-headers";
import { type HandleApi, isApiAddress, serveApi } from "@/platform/door/serve-api";
import { servePage } from "@/platform/door/serve-page";
import { createReadyServer, type FindReady } from "@/platform/door/serve-ready";
import { turnAway } from "@/platform/door/turn-away";
import type { Log } from "@/platform/log";

export type DoorOptions = {
  handleApi: HandleApi;
  findReady: FindReady;
  publicUrl: string;
  isDevelopment: boolean;
  log: Log;
  /** Leaves the servers that this process uses, once its last request is answered. */
  close?(): Promise<void>;
};

const LEAVING: Problem = {
  status: 503,
  title: "Service Unavailable",
  code: "unavailable",
  detail: "This process is about to stop.",
};
const BROKEN: Problem = {
  status: 500,
  title: "Internal Server Error",
  code: "internal",
  detail: "Something went wrong here.",
};

/**
 * Opens the door in front of Next's server. Every request of the process comes through it: it refuses what nobody should
 * look at, names the request, sets the headers that every answer has, hands the API its requests and Next the rest.
 * Does nothing in a process that has no gate (tests, scripts, a build).
 */
export function openDoor(options: DoorOptions): void {
  const gate = findGate();
  if (gate?.server) openGate(gate, gate.server, options);
}

function openGate(gate: Gate, server: NonNullable<Gate["server"]>, options: DoorOptions): void {
  const { publicUrl, log, isDevelopment } = options;
  const security = createSecurityHeaders({ isSecure: publicUrl.startsWith("https:"), isDevelopment });
  const [pageHeaders, answerHeaders] = [Object.entries(security.page), Object.entries(security.answer)];
  const serveReady = createReadyServer(options.findReady, answerHeaders.flat(), fail);
  const drain = createDrain(server);
  guardServer(server, { isDevelopment });

  function handle(request: IncomingMessage, response: ServerResponse, next: Listener): void {
    const startedAt = performance.now();
    const requestId = requestIdOf(request.headers[REQUEST_ID_HEADER]);
    // What lies ready needs none of what follows, and most of the traffic of an API is that.
    if (!isDevelopment && !drain.isDraining() && serveReady({ request, response, requestId })) return;
    const headers = isApiAddress(request.url ?? "/") ? answerHeaders : pageHeaders;
    for (const [name, value] of headers) response.setHeader(name, value);
    response.setHeader(REQUEST_ID_HEADER, requestId);
    if (drain.isDraining()) response.setHeader("connection", "close");
    const scope: RequestScope = { requestId, excusedStatus: request.method === "POST" ? 400 : null };
    response.once("close", () => logRequest(log, { request, response, scope, startedAt }));
    requestScope().run(scope, () => {
      answer(request, response, next, requestId).catch((error) => {
        if (!request.complete && request.destroyed) return;
        fail(error, response, requestId);
      });
    });
  }

  function fail(error: unknown, response: ServerResponse, requestId: string): void {
    log.error({ error, requestId }, "the door failed");
    sendBroken(response, requestId);
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    next: Listener,
    requestId: string,
  ): Promise<void> {
    const { url = "/" } = request;
    const refusal = findRefusal(request) ?? (isHealth(url) ? leaving() : null);
    if (!isHealth(url)) drain.onRequest();
    if (refusal) return turnAway(request, response, refusal, requestId);
    // In development Next serves the API as well: it takes up changes to the code, which the door would not.
    if (isApiAddress(url) && !isDevelopment) {
      excuseFailure(null);
      const { onStreamsEnd } = drain;
      return serveApi(options.handleApi, { request, response, requestId, origin: publicUrl, onStreamsEnd });
    }
    request.headers[REQUEST_ID_HEADER] = requestId;
    request.headers[ADDRESS_HEADER] = request.socket.remoteAddress ?? "";
    await servePage(request, response, { next, security });
  }

  function leaving(): Problem | null {
    drain.onHealthAsked();
    return drain.isDraining() ? LEAVING : null;
  }

  gate.open({
    handle,
    drain: () => {
      if (drain.isDraining()) return;
      log.info("the web server lets its last requests out");
      void drain
        .run()
        .then(options.close)
        .finally(() => process.exit(0));
    },
  });
}

function isHealth(url: string): boolean {
  return /^\/(?:api\/v1\/)?health\/?(?:\?|$)/.test(url);
}

function sendBroken(response: ServerResponse, requestId: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(500, { "content-type": PROBLEM_TYPE, "cache-control": "no-store" });
  response.end(problemText(BROKEN, requestId));
}
