import type { IncomingMessage, ServerResponse } from "node:http";
import { BODY_BYTES_MAX, TOO_LARGE } from "@/platform/door/find-refusal";
import { readBody } from "@/platform/door/read-body";
import { REQUEST_ID_HEADER } from "@/platform/door/request-id";
import { sendResponse } from "@/platform/door/send-response";
import { turnAway } from "@/platform/door/turn-away";

/** The API as one function, without Next: `api/handle-api-request.ts`. */
export type HandleApi = (request: Request, from: { address: string }) => Promise<Response>;

export type ApiRequest = {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
  /** Ours: what a client says in `Host` names nothing. */
  origin: string;
  /** Calls what it is given when answers without an end are to end; returns how to withdraw it. */
  onStreamsEnd(end: () => void): () => void;
};

const NEXTS_OWN = ["/api/auth", "/api/suggestions"];

/** Whether an address belongs to the API and not to a page, or to those few handlers that Next serves. */
export function isApiAddress(url: string): boolean {
  if (!/^\/api(?:[/?]|$)/.test(url)) return false;
  return !NEXTS_OWN.some((own) => url.startsWith(own) && /^(?:[/?]|$)/.test(url.slice(own.length)));
}

/** Lets the API answer a request of Node's. */
export async function serveApi(handleApi: HandleApi, given: ApiRequest): Promise<void> {
  const { request, response, requestId } = given;
  const body = await readBody(request, BODY_BYTES_MAX);
  if (body === "too_large") return turnAway(request, response, TOO_LARGE, requestId);
  const answer = await handleApi(webRequest(given, body), { address: request.socket.remoteAddress ?? "" });
  const coding = request.headers["accept-encoding"];
  const acceptEncoding = typeof coding === "string" ? coding : null;
  await sendResponse(response, answer, { withBody: request.method !== "HEAD", acceptEncoding });
}

/** The same request as the web platform has it. */
function webRequest(
  { request, response, requestId, origin, onStreamsEnd }: ApiRequest,
  body: Buffer<ArrayBuffer> | null,
): Request {
  const gone = new AbortController();
  const leave = () => gone.abort();
  const withdraw = onStreamsEnd(leave);
  response.once("close", () => {
    withdraw();
    if (!response.writableFinished) leave();
  });
  const { method = "GET", url = "/" } = request;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  headers.set(REQUEST_ID_HEADER, requestId);
  const hasBody = body !== null && method !== "GET" && method !== "HEAD";
  return new Request(origin + url, { method, headers, body: hasBody ? body : null, signal: gone.signal });
}
