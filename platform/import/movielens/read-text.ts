import { buffer } from "node:stream/consumers";
import type { DatasetFiles } from "@/platform/import/movielens/dataset-files";

/** A whole small file. The older downloads are in Latin-1, which is what is no UTF-8. */
export async function readText(files: DatasetFiles, fileName: string): Promise<string> {
  const bytes = await buffer(await files.open(fileName));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}
