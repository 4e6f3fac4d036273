import { crc32 } from "node:zlib";
import { PICTURE_TYPE, type Picture } from "@/platform/images/picture";

const HEADER_BYTES_MAX = 64;
const LINE_END = 0x0a;

/** A picture as it lies on disk: a line with its type and checksum, then its bytes. */
export function encodePicture({ bytes, contentType }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`${contentType} ${crc32(bytes)}\n`), bytes]);
}

/** The picture of a file; null when the file is not whole, as after a power cut, or none of ours. */
export function decodePicture(content: Buffer<ArrayBuffer>): Picture | null {
  const end = content.subarray(0, HEADER_BYTES_MAX).indexOf(LINE_END);
  const [contentType = "", checksum] = content.toString("latin1", 0, Math.max(0, end)).split(" ");
  const bytes = content.subarray(end + 1);
  const isWhole = PICTURE_TYPE.test(contentType) && checksum === String(crc32(bytes));
  return isWhole ? { bytes, contentType } : null;
}
