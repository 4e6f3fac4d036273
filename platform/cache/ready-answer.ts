import { promisify } from "node:util";
import { gzip } from "node:zlib";

type Bytes = Uint8Array<ArrayBuffer>;

/** An answer but for what depends on how it was asked for. */
export type PlainAnswer = { status: number; headers: Record<string, string>; bytes: Bytes };

/** The same, compressed once for all who take it so; `gzip` is null where that gains nothing. */
export type ReadyAnswer = PlainAnswer & { gzip: Bytes | null };

/** Below, a packet is a packet. */
export const GZIP_FROM_BYTES = 1_000;
const compress = promisify<Uint8Array, Buffer>(gzip);

/** Whether a client takes gzip by its `Accept-Encoding` (RFC 9110, 12.5.3). */
export function takesGzip(accepted: string | null): boolean {
  return accepted !== null && /(?:^|[\s,])gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(accepted);
}

/** The strong tag of the compressed bytes: other bytes have another one (RFC 9110, 8.8.3.3). */
export function gzipTag(etag: string): string {
  return etag.replace(/"$/, '-gzip"');
}

export async function makeReady(answer: PlainAnswer): Promise<ReadyAnswer> {
  if (answer.bytes.byteLength < GZIP_FROM_BYTES) return { ...answer, gzip: null };
  return { ...answer, gzip: Uint8Array.from(await compress(answer.bytes)) };
}
