import type { DatasetFiles } from "@/platform/import/movielens/dataset-files";
import { readText } from "@/platform/import/movielens/read-text";

const READMES = ["README.txt", "README", "README.md", "README.html"];
/** The heading in all of their READMEs; the next heading is underlined like it. */
const SECTION = /usage license\s*\n[=-]{3,}\s*\n([\s\S]*?)(?=\n[^\n]+\n[=-]{3,}\s*\n|$)/i;

/** The section "Usage License" of the download's README, as plain text; null when there is none. */
export async function readLicence(files: DatasetFiles): Promise<string | null> {
  const name = READMES.find((fileName) => files.has(fileName));
  if (!name) return null;
  const text = (await readText(files, name)).replace(/\r/g, "").replace(/<[^>]*>/g, "");
  return SECTION.exec(text)?.[1]?.trim() || null;
}
