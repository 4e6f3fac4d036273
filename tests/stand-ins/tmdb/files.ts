import { crc32, deflateSync, gzipSync } from "node:zlib";
import type { FilmLibrary } from "@/tests/stand-ins/tmdb/film-library";

/** The daily id export, gzipped: one JSON object a line. */
export function idExport(films: FilmLibrary): Buffer {
  const lines = films
    .list()
    .map(({ id, adult, original_title, popularity, video }) =>
      JSON.stringify({ adult, id, original_title, popularity, video }),
    );
  return gzipSync(`${lines.join("\n")}\n`);
}

/** A PNG of 2 × 3 pixels in a colour that follows from the name, in place of a poster. */
export function picture(name: string): Buffer {
  const colour = crc32(name);
  const pixel = [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff];
  const row = [0, ...pixel, ...pixel];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(2, 0);
  header.writeUInt32BE(3, 4);
  // 8 bits each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from([...row, ...row, ...row]));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
