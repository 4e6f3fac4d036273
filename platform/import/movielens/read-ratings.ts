import type { PriorRating } from "@/core/recommendations/prior/prior-rating";
import { OperatorError } from "@/platform/config/operator-error";
import type { DatasetFiles, Layout } from "@/platform/import/movielens/dataset-files";
import { textLines } from "@/platform/import/text-lines";

const SEPARATORS: Record<Layout, string> = { csv: ",", dat: "::" };
const HALF_STARS_MAX = 10;

/**
 * The ratings, userId, movieId, stars and seconds a line, with the source's own movie numbers. A line that is none ends
 * it: it means that the file is cut off or another one. @throws OperatorError naming the line.
 */
export async function* readRatings(
  files: DatasetFiles,
  layout: Layout,
  onBytes: (bytes: number) => void,
): AsyncGenerator<PriorRating> {
  const fileName = `ratings.${layout}`;
  const bytes = counted(await files.open(fileName), onBytes);
  let lineNumber = 0;
  try {
    for await (const line of textLines(bytes)) {
      lineNumber += 1;
      if (line.trim() === "" || (lineNumber === 1 && /^\D/.test(line))) continue;
      const rating = parseRating(line.split(SEPARATORS[layout]));
      if (!rating)
        throw new OperatorError(`${fileName}, line ${lineNumber} is no rating: ${line.slice(0, 80)}`);
      yield rating;
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const why = error instanceof Error ? error.message : error;
    throw new OperatorError(
      `${fileName} cannot be read beyond line ${lineNumber} (${why}). Get the download again.`,
    );
  }
}

function parseRating(fields: readonly string[]): PriorRating | null {
  const [person = Number.NaN, movieId = Number.NaN, stars = Number.NaN, ratedAt = Number.NaN] =
    fields.map(Number);
  const halfStars = stars * 2;
  const isRating =
    fields.length === 4 &&
    [person, movieId, halfStars, ratedAt].every((value) => Number.isSafeInteger(value) && value >= 0) &&
    halfStars >= 1 &&
    halfStars <= HALF_STARS_MAX;
  return isRating ? { person, movieId, halfStars, ratedAt } : null;
}

async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void) {
  let total = 0;
  for await (const chunk of chunks) {
    yield chunk;
    total += chunk.length;
    onBytes(total);
  }
}
