import type { SourceMovie } from "@/core/recommendations/prior/prior-rating";
import type { DatasetFiles, Layout } from "@/platform/import/movielens/dataset-files";
import { readText } from "@/platform/import/movielens/read-text";

/** movieId,title,genres; a title with a comma is quoted, a quote in it doubled. */
const CSV_LINE = /^(\d+),(.*),[^,]*$/;
/** movieId::title::genres */
const DAT_LINE = /^(\d+)::(.*)::[^:]*$/;
/** movieId,imdbId,tmdbId; either may be missing. */
const LINK_LINE = /^(\d+),(\d*),(\d*)$/;

/** The movies of a download, with the ids of its links file if there is one. */
export async function readSourceMovies(files: DatasetFiles, layout: Layout): Promise<SourceMovie[]> {
  const links = files.has("links.csv") ? parseLinks(await readText(files, "links.csv")) : new Map();
  const pattern = layout === "csv" ? CSV_LINE : DAT_LINE;
  const movies: SourceMovie[] = [];
  for (const line of (await readText(files, `movies.${layout}`)).split(/\r?\n/)) {
    const [, id, title] = pattern.exec(line) ?? [];
    if (id === undefined || title === undefined) continue;
    const sourceId = Number(id);
    const link = links.get(sourceId) ?? { tmdbId: null, imdbId: null };
    movies.push({ sourceId, title: layout === "csv" ? unquoted(title) : title, ...link });
  }
  return movies;
}

function parseLinks(text: string): Map<number, Pick<SourceMovie, "tmdbId" | "imdbId">> {
  const links = new Map<number, Pick<SourceMovie, "tmdbId" | "imdbId">>();
  for (const line of text.split(/\r?\n/)) {
    const [, id, imdbId, tmdbId] = LINK_LINE.exec(line) ?? [];
    if (!id) continue;
    links.set(Number(id), {
      tmdbId: tmdbId ? Number(tmdbId) : null,
      imdbId: imdbId ? `tt${imdbId.padStart(7, "0")}` : null,
    });
  }
  return links;
}

function unquoted(field: string): string {
  const [, inside] = /^"(.*)"$/.exec(field) ?? [];
  return inside === undefined ? field : inside.replaceAll('""', '"');
}
