import { createHash } from "node:crypto";
import { isUnchanged } from "@/platform/http/is-unchanged";

/** Answers with a text, or with nothing but its entity tag when the client has it already. The server gzips it. */
export function textResponse(request: Request, text: string, headers: Record<string, string>): Response {
  // Weak, since it names both the plain and the gzipped answer.
  const etag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const own = { ...headers, etag };
  if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers: own });
  return new Response(text, { headers: own });
}
