import { z } from "zod";

const text = z.string().nullish();
const amount = z.number().nullish();
/** TMDB counts up from 1; what is beyond it is ours. */
export const tmdbId = z.int().positive().max(999_999_999);

const person = { id: tmdbId, name: text, profile_path: text };

/** Of a list of further facts, those items that are what they should be; one odd item spoils no movie. */
function listOf<T>(item: z.ZodType<T>) {
  return z.array(z.unknown()).transform((items) =>
    items.flatMap((candidate) => {
      const parsed = item.safeParse(candidate);
      return parsed.success ? [parsed.data] : [];
    }),
  );
}

const collection = z.object({ id: tmdbId, name: text, poster_path: text, backdrop_path: text });
const company = z.object({ id: tmdbId, name: text, logo_path: text, origin_country: text });
const country = z.object({ iso_3166_1: z.string(), name: text });
const language = z.object({ iso_639_1: z.string(), english_name: text, name: text });
const image = z.object({ file_path: text });
const video = z.object({
  site: z.string(),
  key: z.string(),
  name: text,
  type: text,
  iso_639_1: text,
  official: z.boolean().nullish(),
  published_at: text,
});
const release = z.object({ certification: text, type: amount });
const releases = z.object({ iso_3166_1: z.string(), release_dates: listOf(release) });
const offer = z.object({
  provider_id: tmdbId,
  provider_name: text,
  logo_path: text,
  display_priority: amount,
});
const offers = listOf(offer).nullish();
const offersOfRegion = z
  .object({ flatrate: offers, free: offers, ads: offers, rent: offers, buy: offers })
  .catch({ flatrate: [], free: [], ads: [], rent: [], buy: [] });
const neighbour = z.object({ id: tmdbId, adult: z.boolean().nullish() });

/** What only a request with `append_to_response` brings, besides credits and keywords. */
const furtherParts = {
  videos: z.object({ results: listOf(video).nullish() }).nullish(),
  release_dates: z.object({ results: listOf(releases).nullish() }).nullish(),
  "watch/providers": z.object({ results: z.record(z.string(), offersOfRegion).nullish() }).nullish(),
  recommendations: z.object({ results: listOf(neighbour).nullish() }).nullish(),
  external_ids: z.object({ imdb_id: text, wikidata_id: text }).nullish(),
  images: z.object({ posters: listOf(image).nullish(), backdrops: listOf(image).nullish() }).nullish(),
};

/** TMDB's answer to `GET /3/movie/{id}`, with or without appended parts. Unknown fields are ignored. */
export const movieDetails = z.object({
  id: tmdbId,
  adult: z.boolean().nullish(),
  title: text,
  original_title: text,
  overview: text,
  tagline: text,
  release_date: text,
  runtime: amount,
  original_language: text,
  poster_path: text,
  backdrop_path: text,
  imdb_id: text,
  homepage: text,
  status: text,
  popularity: amount,
  vote_average: amount,
  vote_count: amount,
  genres: z.array(z.object({ id: z.int() })).nullish(),
  belongs_to_collection: collection.nullish().catch(null),
  production_companies: listOf(company).nullish(),
  production_countries: z.array(country).nullish(),
  spoken_languages: listOf(language).nullish(),
  credits: z
    .object({
      cast: z.array(z.object({ ...person, character: text, order: amount })).nullish(),
      crew: z.array(z.object({ ...person, job: z.string(), department: z.string() })).nullish(),
    })
    .nullish(),
  keywords: z.object({ keywords: z.array(z.object({ id: tmdbId, name: text })).nullish() }).nullish(),
  ...furtherParts,
});

export type MovieDetails = z.infer<typeof movieDetails>;

/** Whether it came with the parts that make a movie's extras. */
export function hasFurtherParts(movie: MovieDetails): boolean {
  return Object.keys(furtherParts).some((part) => movie[part as keyof typeof furtherParts] != null);
}
