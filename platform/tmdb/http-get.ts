import { once } from "node:events";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { pipeline } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createGunzip } from "node:zlib";

export type HttpAnswer = { status: number; headers: Headers; body: Buffer };

/**
 * GET over at most so many connections, which are kept alive. Reads the whole body, and rejects when it breaks off.
 * (Node's `fetch` opens as many connections as it likes, and its limit needs a package of its own.)
 */
export function createHttpGet(connectionsMax: number) {
  const agents = {
    http: new http.Agent({ keepAlive: true, maxSockets: connectionsMax }),
    https: new https.Agent({ keepAlive: true, maxSockets: connectionsMax }),
  };
  return async (url: string, given: Headers, signal: AbortSignal): Promise<HttpAnswer> => {
    const headers = { ...Object.fromEntries(given), "accept-encoding": "gzip", "user-agent": "Matinee" };
    const request = url.startsWith("https:")
      ? https.get(url, { agent: agents.https, headers, signal })
      : http.get(url, { agent: agents.http, headers, signal });
    // `once` hears of errors before the answer and the body of later ones; without a listener they would be fatal.
    request.on("error", () => {});
    try {
      const [response] = (await once(request, "response")) as [IncomingMessage];
      const body = await buffer(unzippedBody(response));
      return { status: response.statusCode ?? 0, headers: headersOf(response), body };
    } catch (error) {
      request.destroy();
      signal.throwIfAborted();
      throw error;
    }
  };
}

function unzippedBody(response: IncomingMessage): AsyncIterable<Buffer> {
  // The callback form destroys the last stream when an earlier one fails, so that whoever reads it hears of it.
  return response.headers["content-encoding"] === "gzip"
    ? pipeline(response, createGunzip(), () => {})
    : response;
}

function headersOf(response: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(response.headers)) headers.set(name, String(value));
  return headers;
}
