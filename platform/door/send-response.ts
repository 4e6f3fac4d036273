import type { ServerResponse } from "node:http";
import { GZIP_FROM_BYTES, gzipTag, makeReady, takesGzip } from "@/platform/cache/ready-answer";

type Taker = { withBody: boolean; acceptEncoding: string | null };

/** Writes what a handler answered; resolves when all of it is written, or the client is gone. */
export async function sendResponse(
  response: ServerResponse,
  answer: Response,
  { withBody, acceptEncoding }: Taker,
): Promise<void> {
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => {
    if (name !== "set-cookie") response.setHeader(name, value);
  });
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  if (!withBody || answer.body === null) {
    await answer.body?.cancel();
    response.end();
    return;
  }
  if (isStream(answer)) return sendStream(response, answer.body);
  const plain = new Uint8Array(await answer.arrayBuffer());
  const bytes = isText(answer) ? await inAcceptedCoding(response, plain, acceptEncoding) : plain;
  response.setHeader("content-length", bytes.byteLength);
  response.end(bytes);
}

function isStream({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("text/event-stream") ?? false;
}

/** What is not compressed yet and gets smaller by it. */
function isText({ headers }: Response): boolean {
  return /json|^text\//.test(headers.get("content-type") ?? "") && !headers.has("content-encoding");
}

/** Compressed, to the same bytes as those that a cache keeps, for who takes it. */
async function inAcceptedCoding(
  response: ServerResponse,
  plain: Uint8Array<ArrayBuffer>,
  acceptEncoding: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  if (plain.byteLength >= GZIP_FROM_BYTES) response.setHeader("vary", "accept-encoding");
  if (!takesGzip(acceptEncoding)) return plain;
  const { gzip } = await makeReady({ status: 200, headers: {}, bytes: plain });
  if (gzip === null) return plain;
  const etag = response.getHeader("etag");
  if (typeof etag === "string") response.setHeader("etag", gzipTag(etag));
  response.setHeader("content-encoding", "gzip");
  return gzip;
}

/** Each part leaves at once; a client that does not take them holds the source back, one that goes away ends it. */
async function sendStream(response: ServerResponse, body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  response.once("close", () => void reader.cancel().catch(() => {}));
  response.flushHeaders();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (response.destroyed) return;
    if (!response.write(part.value)) await drained(response);
  }
  response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once("drain", resolve).once("close", resolve);
  });
}
