import { z } from "zod";
import type { ReadyAnswer } from "@/platform/cache/ready-answer";

export type SharedAnswer = { answer: ReadyAnswer; freshUntilMs: number };

const headSchema = z.object({
  marks: z.string(),
  freshUntilMs: z.number(),
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  /** Of the plain bytes; what follows them is compressed. */
  length: z.number(),
  hasGzip: z.boolean(),
});

const HEAD_LENGTH_BYTES = 4;

/** An answer as one value: the length of its head, the head as JSON, the plain bytes, the compressed ones. */
export function packAnswer({ answer, freshUntilMs }: SharedAnswer, marks: string): Buffer {
  const { status, headers, bytes, gzip } = answer;
  const head = Buffer.from(
    JSON.stringify({
      marks,
      freshUntilMs,
      status,
      headers,
      length: bytes.byteLength,
      hasGzip: gzip !== null,
    }),
  );
  const headLength = Buffer.alloc(HEAD_LENGTH_BYTES);
  headLength.writeUInt32BE(head.byteLength);
  return Buffer.concat([headLength, head, bytes, ...(gzip ? [gzip] : [])]);
}

/** Null for what was computed under other marks, and for what is no packed answer. */
export function unpackAnswer(packed: Buffer, marks: string): SharedAnswer | null {
  try {
    return unpack(packed, marks);
  } catch {
    return null;
  }
}

function unpack(packed: Buffer, marks: string): SharedAnswer | null {
  const start = HEAD_LENGTH_BYTES + packed.readUInt32BE();
  const head = headSchema.parse(JSON.parse(packed.toString("utf8", HEAD_LENGTH_BYTES, start)));
  if (head.marks !== marks) return null;
  const { status, headers, freshUntilMs, length, hasGzip } = head;
  const bytes = Uint8Array.from(packed.subarray(start, start + length));
  const gzip = hasGzip ? Uint8Array.from(packed.subarray(start + length)) : null;
  return { answer: { status, headers, bytes, gzip }, freshUntilMs };
}
