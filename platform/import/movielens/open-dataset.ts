import { statSync } from "node:fs";
import type { PriorRating, SourceMovie } from "@/core/recommendations/prior/prior-rating";
import { OperatorError } from "@/platform/config/operator-error";
import { type DatasetFiles, LAYOUTS, type Layout } from "@/platform/import/movielens/dataset-files";
import { openFolder } from "@/platform/import/movielens/open-folder";
import { openZip } from "@/platform/import/movielens/open-zip";
import { readLicence } from "@/platform/import/movielens/read-licence";
import { readRatings } from "@/platform/import/movielens/read-ratings";
import { readSourceMovies } from "@/platform/import/movielens/read-source-movies";

/** A MovieLens download. Its ratings come as they are read, with the source's numbers of people and movies. */
export type Dataset = {
  name: string;
  /** What its README says of how it may be used; null without one. */
  licence: string | null;
  movies: SourceMovie[];
  /** All bytes of the ratings, for showing progress. */
  ratingBytes: number;
  ratings(onBytes: (bytes: number) => void): AsyncGenerator<PriorRating>;
  close(): void;
};

/** Opens a folder or a zip. @throws OperatorError when it is neither, or no download of MovieLens. */
export async function openDataset(path: string): Promise<Dataset> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new OperatorError(`There is no file or folder ${path}.`);
  const files = stats.isDirectory() ? openFolder(path) : await openZip(path);
  const layout = layoutOf(files);
  if (!layout) {
    files.close();
    throw new OperatorError(
      `${path} is no download of MovieLens: there should be ratings.csv and movies.csv, or ratings.dat and movies.dat.`,
    );
  }
  const ratingsFile = `ratings.${layout}`;
  return {
    name: files.name.toLowerCase(),
    licence: await readLicence(files),
    movies: await readSourceMovies(files, layout),
    ratingBytes: files.sizeBytes(ratingsFile),
    ratings: (onBytes) => readRatings(files, layout, onBytes),
    close: files.close,
  };
}

function layoutOf(files: DatasetFiles): Layout | undefined {
  return LAYOUTS.find((layout) => files.has(`ratings.${layout}`) && files.has(`movies.${layout}`));
}
