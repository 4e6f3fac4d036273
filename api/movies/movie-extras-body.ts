import { z } from "zod";
import { movieSummaryBody, movieSummarySchema } from "@/api/movies/movie-summary-body";
import { type MovieDossier, OFFER_KINDS } from "@/core/movies/views";

const providerSchema = z.strictObject({ id: z.int(), name: z.string(), logo_url: z.url().nullable() });

/** What TMDB tells of a movie beyond its details. */
export const movieExtrasSchema = z
  .strictObject({
    videos: z.array(
      z.strictObject({ site: z.string(), key: z.string(), name: z.string(), type: z.string() }),
    ),
    certification: z
      .strictObject({ region: z.string(), certification: z.string() })
      .nullable()
      .describe("The age rating of the region, else of the United States."),
    companies: z.array(z.string()),
    collection: z
      .strictObject({ name: z.string(), movies: z.array(movieSummarySchema) })
      .nullable()
      .describe("The series that it belongs to, with the other movies of it, oldest first."),
    availability: z.strictObject({
      region: z.string(),
      offers: z.array(z.strictObject({ kind: z.enum(OFFER_KINDS), providers: z.array(providerSchema) })),
      regions: z.array(z.string()).describe("All that have offers."),
    }),
  })
  .meta({ id: "MovieExtras" });

export function movieExtrasBody(dossier: MovieDossier, origin: string): z.input<typeof movieExtrasSchema> {
  const { videos, certification, companies, collection, availability } = dossier;
  return {
    videos,
    certification,
    companies,
    collection: collection && {
      name: collection.name,
      movies: collection.movies.map((movie) => movieSummaryBody(movie, origin)),
    },
    availability: {
      region: availability.region,
      offers: availability.offers.map(({ kind, providers }) => ({
        kind,
        providers: providers.map(({ id, name, logoUrl }) => ({
          id,
          name,
          logo_url: logoUrl && origin + logoUrl,
        })),
      })),
      regions: availability.regions,
    },
  };
}
