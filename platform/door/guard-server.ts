import type { Server } from "node:http";
import { findClientProblem, turnAwaySocket } from "@/platform/door/turn-away";

/** Longer than proxies keep their connections to us, so that it is never we who close one just as a request comes. */
const KEEP_ALIVE_MS = 75_000;
const HEADERS_MAX_MS = 20_000;
const REQUEST_MAX_MS = 60_000;

/** How long a connection may take, and words for what arrives and is no request. */
export function guardServer(server: Server, { isDevelopment }: { isDevelopment: boolean }): void {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = HEADERS_MAX_MS;
  server.requestTimeout = REQUEST_MAX_MS;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET") socket.destroy();
    else turnAwaySocket(socket, findClientProblem(error.code));
  });
  server.on("connect", (_request, socket) => {
    const detail = "This is no proxy.";
    turnAwaySocket(socket, { status: 405, title: "Method Not Allowed", code: "method_not_allowed", detail });
  });
  // Next listens for upgrades to serve its development socket. In production it would leave those who ask for HTTP/2
  // (curl --http2, Java) without an answer; without a listener Node answers them in HTTP/1.1.
  if (!isDevelopment) server.removeAllListeners("upgrade");
}
