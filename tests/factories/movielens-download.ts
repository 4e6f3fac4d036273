import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

export type Download = {
  layout: "csv" | "dat";
  movies: { id: number; title: string; imdbId?: string; tmdbId?: number }[];
  ratings: { person: number; movie: number; stars: number; at?: number }[];
  readme?: string;
};

/** The files of a made-up download in the layout of MovieLens', by name. */
export function downloadFiles({ layout, movies, ratings, readme }: Download): Record<string, Buffer> {
  const rows = ratings.map(({ person, movie, stars, at = 978_300_760 }) => [person, movie, stars, at]);
  const files: Record<string, Buffer> =
    layout === "csv"
      ? {
          "ratings.csv": lines(["userId,movieId,rating,timestamp", ...rows.map((row) => row.join(","))]),
          "movies.csv": lines(["movieId,title,genres", ...movies.map(csvMovie)]),
          "links.csv": lines([
            "movieId,imdbId,tmdbId",
            ...movies.map(({ id, imdbId = "", tmdbId = "" }) => `${id},${imdbId},${tmdbId}`),
          ]),
        }
      : {
          "ratings.dat": lines(rows.map((row) => row.join("::"))),
          // As ml-1m has them: Latin-1.
          "movies.dat": Buffer.from(
            movies.map(({ id, title }) => `${id}::${title}::Drama\n`).join(""),
            "latin1",
          ),
        };
  return readme === undefined ? files : { ...files, "README.txt": Buffer.from(readme) };
}

function csvMovie({ id, title }: { id: number; title: string }): string {
  const field = /[",]/.test(title) ? `"${title.replaceAll('"', '""')}"` : title;
  return `${id},${field},Drama|Comedy`;
}

function lines(rows: readonly string[]): Buffer {
  return Buffer.from(rows.map((row) => `${row}\r\n`).join(""));
}

/** Writes a download somewhere in `into`, as a folder of that name or as a zip of such a folder, and returns its path. */
export function writeDownload(
  download: Download,
  { into, name, zip = false }: { into: string; name: string; zip?: boolean },
): string {
  const files = downloadFiles(download);
  const folder = join(mkdtempSync(join(into, "download-")), name);
  if (zip) {
    writeFileSync(`${folder}.zip`, zipOf(name, files));
    return `${folder}.zip`;
  }
  for (const [fileName, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, fileName)), { recursive: true });
    writeFileSync(join(folder, fileName), bytes);
  }
  return folder;
}

/** A zip as APPNOTE.TXT describes it, deflated: local headers with the data, the directory, its end. */
export function zipOf(folder: string, files: Record<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [fileName, bytes] of Object.entries(files)) {
    const path = Buffer.from(`${folder}/${fileName}`);
    const data = deflateRawSync(bytes);
    // version needed, flags, method, time, day, checksum, both sizes, length of the path, no extra field
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([signature(0x04034b50), shared, path, data]);
    const behind = Buffer.alloc(14);
    behind.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), shared, behind, path]));
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, entries, signature(0x06054b50), end]);
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
