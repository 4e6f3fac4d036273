import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { PROBLEM_TYPE, type Problem, problemText } from "@/platform/door/problem";
import { discardBody } from "@/platform/door/read-body";

const LINGER_MS = 2_000;

/** Answers a request with why nobody looks at it, and closes the connection: what follows on it cannot be trusted. */
export async function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  problem: Problem,
  requestId: string,
): Promise<void> {
  await discardBody(request);
  const text = problemText(problem, requestId);
  response.writeHead(problem.status, {
    "content-type": PROBLEM_TYPE,
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(text),
    connection: "close",
    ...problem.headers,
  });
  response.end(request.method === "HEAD" ? undefined : text);
}

/** What came is not HTTP, or more of it than we take. `code` is Node's. */
export function findClientProblem(code: string | undefined): Problem {
  if (code === "HPE_HEADER_OVERFLOW") {
    const detail = "The address and the headers together are larger than 16 KiB.";
    return { status: 431, title: "Request Header Fields Too Large", code: "too_large", detail };
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    const detail = "The request did not arrive in time.";
    return { status: 408, title: "Request Timeout", code: "invalid_input", detail };
  }
  return { status: 400, title: "Bad Request", code: "invalid_input", detail: "That is not HTTP/1.1." };
}

/** The same where there is no request yet, only a socket. */
export function turnAwaySocket(socket: Duplex, problem: Problem): void {
  if (socket.destroyed || !socket.writable) return void socket.destroy();
  const text = problemText(problem, null);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    "Connection: close",
    ...Object.entries(problem.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${text}`);
  // Closing while bytes are still coming would reset the connection, and the client would never read the answer.
  socket.on("error", () => {}).on("data", () => {});
  socket.resume();
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once("close", () => clearTimeout(timer));
}
