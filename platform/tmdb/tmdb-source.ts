import { z } from "zod";
import type { MovieRecord } from "@/core/movies/movie-record";
import { DISCOVER_PAGES_MAX, type DiscoverFilter } from "@/core/sync/sync-request";
import type { TmdbConfig } from "@/platform/config";
import { type MovieDetails, movieDetails, tmdbId } from "@/platform/tmdb/movie-details-schema";
import { payloadOf } from "@/platform/tmdb/parse-answer";
import { toMovieRecord } from "@/platform/tmdb/parse-movie-details";
import { readIdExport } from "@/platform/tmdb/read-id-export";
import type { TmdbAnswer } from "@/platform/tmdb/tmdb-attempts";
import { createTmdbClient, type TmdbClientOptions } from "@/platform/tmdb/tmdb-client";
import { type MovieIdPage, type MovieSource, SourceError } from "@/services/ports/movie-source";

/** TMDB's texts are asked for in the language of the site, pictures and videos also where they have no language. */
const LANGUAGE = "en-US";
const MEDIA_LANGUAGES = "en,null";
/** One request brings all of a movie. */
const PARTS = [
  "credits",
  "keywords",
  "videos",
  "release_dates",
  "watch/providers",
  "recommendations",
  "external_ids",
  "images",
].join(",");

const idPage = z.object({
  results: z.array(z.object({ id: tmdbId, adult: z.boolean().nullish() })),
  total_pages: z.int().min(0),
  total_results: z.int().min(0),
});

/** TMDB as the source of movies. `usage` counts every request since it was made. */
export type TmdbSource = MovieSource & { usage(): { requests: number; bytes: number } };

export function createTmdbSource(config: TmdbConfig, options: TmdbClientOptions): TmdbSource {
  const client = createTmdbClient(config, options);

  async function listIds(
    request: { what: string; path: string; query: Record<string, string | number | boolean> },
    signal: AbortSignal,
  ): Promise<MovieIdPage> {
    const answer = await client.get({ ...request, schema: idPage }, signal);
    if (!answer) throw new SourceError("failed", `TMDB did not give ${request.what}: it knows no such list.`);
    const { results, total_pages, total_results } = answer.value;
    return {
      movieIds: results.filter((movie) => !movie.adult).map((movie) => movie.id),
      // It reports more than it serves.
      totalPages: Math.min(total_pages, DISCOVER_PAGES_MAX),
      totalResults: total_results,
    };
  }

  return {
    discover(filter, page, signal) {
      const query = { ...discoverQuery(filter), language: LANGUAGE, page };
      return listIds({ what: `page ${page} of its movies`, path: "discover/movie", query }, signal);
    },

    listChanges(fromDay, toDay, page, signal) {
      const what = `page ${page} of the changes from ${fromDay} to ${toDay}`;
      const query = { start_date: fromDay, end_date: toDay, page };
      return listIds({ what, path: "movie/changes", query }, signal);
    },

    readExport: readIdExport,

    async fetchMovie(movieId, signal) {
      const answer = await client.get(
        {
          what: `movie ${movieId}`,
          path: `movie/${movieId}`,
          query: {
            append_to_response: PARTS,
            language: LANGUAGE,
            include_image_language: MEDIA_LANGUAGES,
            include_video_language: MEDIA_LANGUAGES,
          },
          schema: movieDetails.refine((movie) => movie.id === movieId, "is another movie"),
        },
        signal,
      );
      if (!answer || answer.value.adult) return null;
      return { record: recordOf(answer), bytes: answer.bytes };
    },

    async checkKey(signal) {
      if (!config.accessToken && !config.apiKey) return "unset";
      const schema = z.object({ success: z.literal(true) });
      const request = { what: "its word on the key", path: "authentication", schema, attemptsMax: 2 };
      try {
        await client.get(request, signal);
        return "valid";
      } catch (error) {
        signal.throwIfAborted();
        return error instanceof SourceError && error.kind === "refused" ? "refused" : "unreachable";
      }
    },

    usage: client.usage,
  };
}

function discoverQuery(filter: DiscoverFilter): Record<string, string | number | boolean> {
  return {
    sort_by: "popularity.desc",
    include_adult: false,
    include_video: false,
    ...(filter.genreIds.length > 0 && { with_genres: filter.genreIds.join(",") }),
    ...(filter.releasedFrom && { "primary_release_date.gte": filter.releasedFrom }),
    ...(filter.releasedTo && { "primary_release_date.lte": filter.releasedTo }),
    ...(filter.language && { with_original_language: filter.language }),
    ...(filter.minVotes !== null && { "vote_count.gte": filter.minVotes }),
  };
}

function recordOf({ value, attempts }: TmdbAnswer<MovieDetails>): MovieRecord {
  try {
    return toMovieRecord(value);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const payload = payloadOf(JSON.stringify(value));
    throw new SourceError("failed", `TMDB's movie ${value.id} is of no use: ${why}.`, { attempts, payload });
  }
}
