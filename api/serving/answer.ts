import type { Operation } from "@/api/operation";
import { JSON_TYPE } from "@/api/serving/check-accept";
import { entityTagOf, namesTag } from "@/api/serving/entity-tag";
import { gzipTag, type PlainAnswer, type ReadyAnswer, takesGzip } from "@/platform/cache/ready-answer";

const NOTHING = new Uint8Array(0);

/** The bytes and headers of a result. In development and tests a body that is not as declared is a bug. */
export function plainAnswer(
  operation: Operation,
  result: { status: number; body?: unknown; headers?: Record<string, string> },
): PlainAnswer {
  const schema = operation.answers[result.status]?.schema;
  if (process.env.NODE_ENV !== "production") checkResult(operation, result);
  const isPublic = operation.access === "anyone" && operation.cache !== undefined;
  // A public answer may be kept, and is asked for again by its tag each time: nobody can take it back from a client.
  const cacheControl = isPublic ? "public, no-cache" : "private, no-store";
  const headers = { "cache-control": cacheControl, ...result.headers };
  if (!schema) return { status: result.status, headers, bytes: NOTHING };
  const bytes = new TextEncoder().encode(JSON.stringify(result.body));
  const etag = result.status === 200 && operation.method === "GET" && { etag: entityTagOf(bytes) };
  return { status: result.status, headers: { "content-type": JSON_TYPE, ...etag, ...headers }, bytes };
}

/** What the answer to a request depends on beside who asks and where. */
type Asked = { method: string; headers: Pick<Headers, "get"> };

/** `finalAnswer` as the web platform has it, without a body to HEAD. */
export function toResponse(answer: PlainAnswer | ReadyAnswer, request: Asked): Response {
  const { status, headers, bytes } = finalAnswer(answer, request);
  const hasBody = status !== 204 && status !== 304 && request.method !== "HEAD";
  return new Response(hasBody ? bytes : null, { status, headers });
}

/**
 * The answer to this request: 304 to who has it already (RFC 9110, 13.1.2), and the compressed bytes, where there are
 * some, to who takes them.
 */
export function finalAnswer(answer: PlainAnswer | ReadyAnswer, request: Asked): PlainAnswer {
  const { status, headers, bytes } = inAcceptedCoding(answer, request.headers.get("accept-encoding"));
  const { etag } = headers;
  const known = request.headers.get("if-none-match");
  if (etag !== undefined && known !== null && namesTag(known, etag)) {
    const { "content-type": _type, "content-encoding": _coding, ...kept } = headers;
    return { status: 304, headers: kept, bytes: NOTHING };
  }
  if (status === 204) return { status, headers, bytes: NOTHING };
  return { status, headers: { ...headers, "content-length": String(bytes.byteLength) }, bytes };
}

function inAcceptedCoding(answer: PlainAnswer | ReadyAnswer, accepted: string | null): PlainAnswer {
  if (!("gzip" in answer) || answer.gzip === null) return answer;
  const headers: Record<string, string> = { ...answer.headers, vary: "accept-encoding" };
  if (!takesGzip(accepted)) return { ...answer, headers };
  const { etag } = headers;
  const tag = etag !== undefined && { etag: gzipTag(etag) };
  return { ...answer, headers: { ...headers, "content-encoding": "gzip", ...tag }, bytes: answer.gzip };
}

function checkResult(operation: Operation, { status, body }: { status: number; body?: unknown }): void {
  const answer = operation.answers[status];
  if (!answer) throw new Error(`${operation.id} answered ${status}, which it does not declare`);
  if (!answer.schema) return;
  const parsed = answer.schema.safeParse(JSON.parse(JSON.stringify(body)));
  if (!parsed.success)
    throw new Error(`${operation.id} answered other than declared: ${parsed.error.message}`);
}
