import type { IncomingMessage, ServerResponse } from "node:http";

/** What decides about a request whose answer lies ready: no body, and of the headers a look at a few. */
export type RequestHead = { method: string; url: string; headers: { get(name: string): string | null } };

/** An answer to one request: nothing is left to decide. */
export type FinalAnswer = {
  status: number;
  headers: Readonly<Record<string, string>>;
  bytes: Uint8Array<ArrayBuffer>;
};

/**
 * The answer to a request when it is public and lies ready (`api/serving/create-ready-answers.ts`), with the limits applied;
 * null when somebody has to look.
 */
export type FindReady = (
  head: RequestHead,
  from: { address: string; requestId: string },
) => FinalAnswer | Promise<FinalAnswer> | null;

type Arrival = { request: IncomingMessage; response: ServerResponse; requestId: string };

/**
 * Gives out what lies ready; the function returned tells whether it did, or will. `common` are the headers of every
 * answer, as a flat list of names and values.
 */
export function createReadyServer(
  findReady: FindReady,
  common: readonly string[],
  onError: (error: unknown, response: ServerResponse, requestId: string) => void,
): (arrival: Arrival) => boolean {
  return ({ request, response, requestId }) => {
    const head = readyHead(request);
    if (!head) return false;
    const fail = (error: unknown) => onError(error, response, requestId);
    try {
      const ready = findReady(head, { address: request.socket.remoteAddress ?? "", requestId });
      if (ready instanceof Promise) ready.then((answer) => sendReady(response, answer, common)).catch(fail);
      else if (ready) sendReady(response, ready, common);
      return ready !== null;
    } catch (error) {
      fail(error);
      return true;
    }
  };
}

/** The head of a request that can have a ready answer; null for any other. */
function readyHead({ method = "", url = "/", headers }: IncomingMessage): RequestHead | null {
  if (method !== "GET" && method !== "HEAD") return null;
  if (headers.authorization !== undefined || !url.startsWith("/api/")) return null;
  if (headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined) return null;
  const get = (name: string) => {
    const value = headers[name];
    return typeof value === "string" ? value : null;
  };
  return { method, url, headers: { get } };
}

function sendReady(
  response: ServerResponse,
  { status, headers, bytes }: FinalAnswer,
  common: readonly string[],
): void {
  const list = [...common];
  for (const name in headers) list.push(name, headers[name] ?? "");
  response.writeHead(status, list);
  response.end(bytes.byteLength > 0 ? bytes : undefined);
}
