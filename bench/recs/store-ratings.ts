import { syntheticRatings } from "@/bench/recs/synthetic-ratings";
import type { PriorRating, SourceMovie } from "@/core/recommendations/prior/prior-rating";
import type { App } from "@/platform/compose";
import { openDataset } from "@/platform/import/movielens/open-dataset";
import { importPriorRatings } from "@/services/recommendations/import-prior-ratings";
import { movieRecord } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";

/** About MovieLens-1M. */
const SYNTHETIC = { movies: 3_706, people: 6_040, ratings: 1_000_209, seed: 1 };
const GENRES = [18, 35, 28];

/**
 * Fills an empty database with the ratings of a MovieLens download (a folder or a zip; its movies come with their
 * numbers for ids), or with as many that are made up, and queues a training. Returns how many there are.
 */
export async function storeRatings(app: App, path: string | undefined): Promise<number> {
  if (path === undefined) return storeSynthetic(app);
  const dataset = await openDataset(path);
  try {
    return await store(
      app,
      dataset.movies,
      dataset.ratings(() => {}),
    );
  } finally {
    dataset.close();
  }
}

async function storeSynthetic(app: App): Promise<number> {
  const { userIds, movieIds, stars, times } = syntheticRatings(SYNTHETIC);
  const movies = Array.from({ length: SYNTHETIC.movies }, (_, index) => ({
    sourceId: index + 1,
    title: `Film ${index + 1}`,
  }));
  async function* ratings(): AsyncGenerator<PriorRating> {
    for (let index = 0; index < userIds.length; index++) {
      yield {
        person: userIds[index] ?? 0,
        movieId: (movieIds[index] ?? 0) + 1,
        halfStars: 2 * (stars[index] ?? 0),
        ratedAt: times[index] ?? 0,
      };
    }
  }
  return store(app, movies, ratings());
}

async function store(
  { context }: App,
  movies: readonly Pick<SourceMovie, "sourceId" | "title">[],
  ratings: AsyncIterable<PriorRating>,
): Promise<number> {
  const records = movies.map(({ sourceId, title }) =>
    movieRecord({ id: sourceId, title, genreIds: [GENRES[sourceId % GENRES.length] ?? 18] }),
  );
  await storeMovies(context, records);
  const totals = await importPriorRatings(context, {
    name: "bench",
    termsAccepted: true,
    movies: movies.map((movie) => ({ ...movie, tmdbId: movie.sourceId, imdbId: null })),
    ratings,
  });
  return totals.ratings;
}
