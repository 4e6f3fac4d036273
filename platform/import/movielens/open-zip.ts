import { basename } from "node:path";
import { type Entry, openPromise } from "yauzl";
import { OperatorError } from "@/platform/config/operator-error";
import type { DatasetFiles } from "@/platform/import/movielens/dataset-files";

/** A download as it came: its files are read out of the zip, which is never unpacked. @throws OperatorError */
export async function openZip(path: string): Promise<DatasetFiles> {
  const { zip, entries } = await readDirectory(path);
  const byName = new Map(entries.map((entry) => [basename(entry.fileName), entry]));
  const entryOf = (fileName: string) => {
    const entry = byName.get(fileName);
    if (!entry) throw new OperatorError(`There is no ${fileName} in ${path}.`);
    return entry;
  };
  const folder = entries[0]?.fileName.split("/").slice(0, -1).at(-1);
  return {
    name: folder ?? basename(path).replace(/\.zip$/i, ""),
    has: (fileName) => byName.has(fileName),
    sizeBytes: (fileName) => entryOf(fileName).uncompressedSize,
    open: (fileName) => zip.openReadStreamPromise(entryOf(fileName)),
    close: () => zip.close(),
  };
}

async function readDirectory(path: string) {
  try {
    const zip = await openPromise(path, { autoClose: false });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (isFile(entry.fileName)) entries.push(entry);
    return { zip, entries };
  } catch (error) {
    throw new OperatorError(
      `${path} is no zip, or only a part of one (${error instanceof Error ? error.message : error}).`,
    );
  }
}

/** Macs put a shadow of every file beside it. */
function isFile(fileName: string): boolean {
  return !fileName.endsWith("/") && !fileName.startsWith("__MACOSX/");
}
