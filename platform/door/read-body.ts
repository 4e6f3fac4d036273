import type { IncomingMessage } from "node:http";

/** What more than the limit is read and thrown away, so that a client which first sends all can read why it was too much. */
const DISCARD_BYTES_MAX = 16 * 1024 * 1024;
const DISCARD_MAX_MS = 2_000;

/** The body of a request; null when there is none, "too_large" beyond `bytesMax`. @throws when the client goes away. */
export async function readBody(
  request: IncomingMessage,
  bytesMax: number,
): Promise<Buffer<ArrayBuffer> | null | "too_large"> {
  const { "content-length": length, "transfer-encoding": coding } = request.headers;
  if (coding === undefined && (length === undefined || length === "0")) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > bytesMax) return "too_large";
    chunks.push(chunk as Buffer);
  }
  return bytes === 0 ? null : Buffer.concat(chunks);
}

/** Reads on without keeping anything, within limits; resolves when the client has sent all of it. */
export function discardBody(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(resolve, DISCARD_MAX_MS);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > DISCARD_BYTES_MAX) done();
    });
    request.once("end", done).once("close", done);
    request.resume();
  });
}
