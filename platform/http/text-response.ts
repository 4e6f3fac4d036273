import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { acceptsGzip } from "@/platform/http/accepts-gzip";
import { isUnchanged } from "@/platform/http/is-unchanged";

/** Below, the frame of gzip costs about what it saves. */
const GZIP_FROM_BYTES = 1_000;
const gzipInBackground = promisify(gzip);

/** Answers with a text: nothing of it when the client has it already, gzipped when the client takes that. */
export async function textResponse(
  request: Request,
  text: string,
  headers: Record<string, string>,
): Promise<Response> {
  const bytes = Buffer.from(text);
  // Weak, since it names both the plain and the gzipped answer.
  const etag = `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const own = { ...headers, etag, vary: "Accept-Encoding" };
  if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers: own });
  if (bytes.length < GZIP_FROM_BYTES || !acceptsGzip(request.headers.get("accept-encoding"))) {
    return new Response(bytes, { headers: own });
  }
  const zipped = new Uint8Array(await gzipInBackground(bytes));
  return new Response(zipped, { headers: { ...own, "content-encoding": "gzip" } });
}
