import { createHash } from "node:crypto";
import { MODEL_ARRAY_NAMES, type ModelArrays } from "@/core/recommendations/learned/model-arrays";

/** A row holds so much of an array at most: neither the driver nor the server has to hold much more at once. */
export const PART_BYTES = 2 ** 20;

/**
 * Raised when arrays or settings get another meaning: what an earlier Matinee had learned is then not served, and the
 * next training replaces it.
 */
const MODEL_FORMAT = 3;

/** The bytes of an array, little-endian as on every machine that Node is made for; not a copy. */
export function bytesOf(array: ModelArrays[keyof ModelArrays]): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

/** SHA-256 over the format, and names, lengths and bytes of a model's arrays; `update` takes the bytes piece by piece, in order. */
export function createModelChecksum() {
  const hash = createHash("sha256").update(`format:${MODEL_FORMAT};`);
  return {
    begin(name: string, byteLength: number): void {
      hash.update(`${name}:${byteLength};`);
    },
    update(bytes: Uint8Array): void {
      hash.update(bytes);
    },
    digest: () => hash.digest("hex"),
  };
}

export type ModelPart = { name: string; ordinal: number; bytes: Buffer };

/** The arrays in pieces, in the order of their checksum. */
export function* partsOfArrays(arrays: ModelArrays): Generator<ModelPart> {
  for (const name of MODEL_ARRAY_NAMES) {
    const bytes = bytesOf(arrays[name]);
    for (let from = 0, ordinal = 0; from < bytes.length; from += PART_BYTES, ordinal++) {
      yield { name, ordinal, bytes: bytes.subarray(from, from + PART_BYTES) };
    }
  }
}

export function checksumOfArrays(arrays: ModelArrays): string {
  const checksum = createModelChecksum();
  for (const name of MODEL_ARRAY_NAMES) {
    const bytes = bytesOf(arrays[name]);
    checksum.begin(name, bytes.length);
    checksum.update(bytes);
  }
  return checksum.digest();
}
