let lastMs = 0;
let sequence = 0;

/**
 * A UUID version 7 (RFC 9562, section 5.7, method 1): 48 bits of Unix milliseconds, then a 12 bit counter so that
 * ids made in one process within one millisecond still sort in the order they were made, then 62 random bits.
 */
export function uuidV7(nowMs: number = Date.now()): string {
  sequence = nowMs > lastMs ? 0 : sequence + 1;
  lastMs = Math.max(nowMs, lastMs);
  if (sequence > 0xfff) {
    sequence = 0;
    lastMs += 1;
  }
  const time = lastMs.toString(16).padStart(12, "0");
  const counter = sequence.toString(16).padStart(3, "0");
  const random = new Uint8Array(8);
  globalThis.crypto.getRandomValues(random);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
