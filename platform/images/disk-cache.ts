import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Picture } from "@/platform/images/picture";
import { decodePicture, encodePicture } from "@/platform/images/picture-file";
import { bytesOnDisk, sweepFolder, UNFINISHED } from "@/platform/images/sweep-folder";

/** Keeps pictures by key. Neither function ever throws: without a usable disk nothing is found and nothing is kept. */
export type PictureCache = {
  read(key: string): Promise<Picture | null>;
  /** Settles when the picture lies on the disk, or was given up. */
  write(key: string, picture: Picture): Promise<void>;
};

/** A sweep leaves so much of the room in use. */
const KEPT_SHARE = 0.9;
/** After so much of the room was written, this process sweeps again. */
const WRITTEN_SHARE = 0.05;
/** A use is noted when the last one was longer ago. */
const NOTED_AFTER_MS = 1_000;

type Options = {
  folder: string;
  bytesMax: number;
  /** Hears of the first of a run of failures to write. */
  onError?: (error: unknown) => void;
};

/**
 * A folder of pictures, one file each, of at most `bytesMax` on the disk. When a file was last used is its
 * modification time, so that several processes can share the folder without knowing of each other. The folder is
 * looked through only once per 5 % written: two processes together stay below the limit, each further one may
 * exceed it by 5 %. A file appears by a rename, so nobody reads a part of one.
 */
export function createDiskCache({ folder, bytesMax, onError = () => {} }: Options): PictureCache {
  /** Unknown at first: what earlier processes left may be too much already. */
  let writtenBytes = Number.POSITIVE_INFINITY;
  let queue: Promise<void> = Promise.resolve();
  let isWritable = true;
  // Names on some disks do not tell capitals from small letters; TMDB's do.
  const fileOf = (key: string) => join(folder, createHash("sha256").update(key).digest("hex").slice(0, 32));

  async function makeRoom(bytes: number): Promise<void> {
    if (writtenBytes + bytes > bytesMax * WRITTEN_SHARE) {
      await sweepFolder(folder, Math.min(bytesMax * KEPT_SHARE, bytesMax - bytes));
      writtenBytes = 0;
    }
    writtenBytes += bytes;
  }

  async function store(key: string, picture: Picture): Promise<void> {
    const content = encodePicture(picture);
    const bytes = bytesOnDisk(content.length);
    if (bytes > bytesMax) return;
    await mkdir(folder, { recursive: true });
    await makeRoom(bytes);
    await writeWhole(fileOf(key), content);
    isWritable = true;
  }

  function giveUp(error: unknown): void {
    if (isWritable) onError(error);
    isWritable = false;
  }

  return {
    read: (key) => readWhole(fileOf(key)),
    write: (key, picture) => {
      // One after the other: what two at once would make room for is not the same.
      queue = queue.then(() => store(key, picture)).catch(giveUp);
      return queue;
    },
  };
}

async function writeWhole(file: string, content: Buffer): Promise<void> {
  const unfinished = `${file}.${randomUUID()}${UNFINISHED}`;
  try {
    await writeFile(unfinished, content, { flag: "wx" });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}

async function readWhole(file: string): Promise<Picture | null> {
  try {
    const picture = decodePicture(await readFile(file));
    if (picture === null) await rm(file, { force: true });
    else await noteUse(file);
    return picture;
  } catch {
    return null;
  }
}

/** On a disk that cannot be written, pictures are read all the same. */
async function noteUse(file: string): Promise<void> {
  try {
    const now = new Date();
    const { mtimeMs } = await stat(file);
    if (now.getTime() - mtimeMs > NOTED_AFTER_MS) await utimes(file, now, now);
  } catch {}
}
