import { createReadStream, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { DatasetFiles } from "@/platform/import/movielens/dataset-files";

/** An unpacked download. */
export function openFolder(path: string): DatasetFiles {
  const names = new Set(readdirSync(path));
  return {
    name: basename(resolve(path)),
    has: (fileName) => names.has(fileName),
    sizeBytes: (fileName) => statSync(join(path, fileName)).size,
    open: async (fileName) => createReadStream(join(path, fileName)),
    close: () => {},
  };
}
