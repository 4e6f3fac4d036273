import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

/**
 * Replaces a file so that a reader, or a start after a power cut, finds the old content or the new one and
 * nothing in between.
 */
export function writeFileAtomically(file: string, content: string, mode = 0o644): void {
  const unfinished = `${file}.${process.pid}.new`;
  rmSync(unfinished, { force: true });
  const descriptor = openSync(unfinished, "wx", mode);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, file);
}
