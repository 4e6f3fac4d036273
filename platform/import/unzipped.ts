import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** The bytes themselves, or what they hold when they are gzipped: told by the first two of them, not by a name. */
export async function* unzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  try {
    const first = await chunks.next();
    if (first.done) return;
    const all = joined(first.value, { [Symbol.asyncIterator]: () => chunks });
    const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
    // The callback form destroys the last stream when an earlier one fails, so that whoever reads it hears of it.
    yield* isGzip ? pipeline(Readable.from(all), createGunzip(), () => {}) : all;
  } finally {
    // Whoever reads has had enough. Not awaited: a source that is just being waited for ends only with what comes.
    chunks.return?.().catch(() => {});
  }
}

async function* joined<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}
