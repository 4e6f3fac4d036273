import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

type StoredFile = { file: string; bytes: number; usedAtMs: number };

const BLOCK_BYTES = 4_096;
/** How many files are looked at side by side: the threads that do it serve the requests too. */
const FILES_AT_ONCE = 8;
const UNFINISHED_MAX_AGE_MS = 60_000;

/** Files that are being written end so; one that stays is what a killed process left. */
export const UNFINISHED = ".new";

/** What a file of that length takes of the disk. */
export function bytesOnDisk(length: number): number {
  return Math.ceil(length / BLOCK_BYTES) * BLOCK_BYTES;
}

/**
 * Removes the files that were used longest ago until the others take at most `bytesMax`, and what killed processes
 * left unfinished. Several processes may do so at once.
 */
export async function sweepFolder(folder: string, bytesMax: number, nowMs = Date.now()): Promise<void> {
  const stored: StoredFile[] = [];
  let bytes = 0;
  for (const file of await listFiles(folder)) {
    if (file.file.endsWith(UNFINISHED) && nowMs - file.usedAtMs > UNFINISHED_MAX_AGE_MS) {
      await remove(file.file);
      continue;
    }
    stored.push(file);
    bytes += file.bytes;
  }
  stored.sort((a, b) => a.usedAtMs - b.usedAtMs);
  for (const file of stored) {
    if (bytes <= bytesMax) return;
    if (await remove(file.file)) bytes -= file.bytes;
  }
}

async function listFiles(folder: string): Promise<StoredFile[]> {
  const names = await readdir(folder);
  const files: (StoredFile | null)[] = [];
  for (let from = 0; from < names.length; from += FILES_AT_ONCE) {
    const some = names.slice(from, from + FILES_AT_ONCE);
    files.push(...(await Promise.all(some.map((name) => look(join(folder, name))))));
  }
  return files.filter((file) => file !== null);
}

/** Null for what another process removed in the meantime, and for what is no file. */
async function look(file: string): Promise<StoredFile | null> {
  try {
    const stats = await stat(file);
    return stats.isFile() ? { file, bytes: bytesOnDisk(stats.size), usedAtMs: stats.mtimeMs } : null;
  } catch {
    return null;
  }
}

/** Whether the file is gone; Windows keeps those that somebody has open. */
async function remove(file: string): Promise<boolean> {
  try {
    await rm(file, { force: true });
    return true;
  } catch {
    return false;
  }
}
