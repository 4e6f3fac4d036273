import { AppError } from "@/core/app-error";
import { matchPriorMovies } from "@/core/recommendations/prior/match-prior-movies";
import type { PriorRating, SourceMovie } from "@/core/recommendations/prior/prior-rating";
import { isPriorSourceName } from "@/core/recommendations/prior/prior-source";
import type { PriorContext } from "@/services/context";
import { readAhead } from "@/services/movies/read-ahead";
import type { PriorTotals } from "@/services/ports/prior-rating-store";
import { eraseRetiredRatings } from "@/services/recommendations/erase-retired-ratings";

const BATCH_SIZE = 20_000;

export type PriorImport = {
  name: string;
  /** Whether the person has read and accepted what may be done with the ratings. */
  termsAccepted: boolean;
  movies: readonly SourceMovie[];
  /** With the source's movie numbers. */
  ratings: AsyncIterable<PriorRating>;
  onProgress?(stored: number): void;
};

/**
 * Stores ratings of unknown people for the model to learn from. Nothing is learned from them before all are there, and
 * then they replace what had the same name and a training is queued; killed, or run twice at once, it leaves nothing that counts.
 * @throws AppError `invalid_input`, `conflict` when another import of the same name began meanwhile.
 */
export async function importPriorRatings(ctx: PriorContext, source: PriorImport): Promise<PriorTotals> {
  checkSource(source);
  const { movieIds, unknown } = matchPriorMovies(await ctx.catalogTitles(), source.movies);
  if (movieIds.size === 0) {
    throw new AppError("invalid_input", "The catalogue has none of these movies. Sync it with TMDB first.");
  }
  const sourceId = await ctx.transaction(({ priorRatings }) => priorRatings.start(source.name, ctx.now()));
  const totals = { ...(await storeRatings(ctx, sourceId, source, movieIds)), unknownMovies: unknown };
  await ctx.transaction(async ({ priorRatings, trainings }) => {
    await priorRatings.finish(sourceId, totals, ctx.now());
    await trainings.queue({ reason: "asked", requestedBy: null, at: ctx.now() });
  });
  await eraseRetiredRatings(ctx);
  return totals;
}

function checkSource({ name, termsAccepted }: PriorImport): void {
  if (!termsAccepted) throw new AppError("invalid_input", "The terms must be accepted first.");
  if (isPriorSourceName(name)) return;
  throw new AppError(
    "invalid_input",
    "A name has small letters, digits, dots and dashes, 64 at most.",
    "name",
  );
}

/** Stores a part in each transaction while the next is read. */
async function storeRatings(
  ctx: PriorContext,
  sourceId: number,
  source: PriorImport,
  movieIds: ReadonlyMap<number, number>,
) {
  const people = new Set<number>();
  const movies = new Set<number>();
  let ratings = 0;
  for await (const batch of readAhead(batches(source.ratings, movieIds))) {
    ratings += await ctx.transaction(({ priorRatings }) => priorRatings.add(sourceId, batch));
    for (const { person, movieId } of batch) {
      people.add(person);
      movies.add(movieId);
    }
    source.onProgress?.(ratings);
  }
  return { ratings, people: people.size, movies: movies.size };
}

/** The ratings of movies that we have, with our ids. */
async function* batches(
  ratings: AsyncIterable<PriorRating>,
  movieIds: ReadonlyMap<number, number>,
): AsyncGenerator<PriorRating[]> {
  let batch: PriorRating[] = [];
  for await (const rating of ratings) {
    const movieId = movieIds.get(rating.movieId);
    if (movieId === undefined) continue;
    batch.push({ ...rating, movieId });
    if (batch.length < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
