import { z } from "zod";
import { genreNames } from "@/core/movies/genre";
import type { SyncRequest } from "@/core/sync/sync-request";

const discover = z.strictObject({
  mode: z.literal("discover"),
  pages: z.int(),
  genres: z.array(z.string()),
  released_from: z.string().nullable(),
  released_to: z.string().nullable(),
  language: z.string().nullable(),
  min_votes: z.int().nullable(),
});
const windows = z.strictObject({ mode: z.literal("full"), source: z.literal("windows"), min_votes: z.int() });
const fromExport = z.strictObject({
  mode: z.literal("full"),
  source: z.literal("export"),
  location: z.string(),
  min_popularity: z.number(),
});
const refresh = z.strictObject({ mode: z.literal("refresh"), older_than_days: z.int() });
const changes = z.strictObject({ mode: z.literal("changes") });

/** What a run was asked to do, in the fields by which it is asked. */
export const syncRequestBodySchema = z.union([discover, windows, fromExport, refresh, changes]);

export function syncRequestBody(request: SyncRequest): z.input<typeof syncRequestBodySchema> {
  switch (request.mode) {
    case "discover": {
      const { genreIds, releasedFrom, releasedTo, language, minVotes } = request.filter;
      return {
        mode: request.mode,
        pages: request.pages,
        genres: genreNames(genreIds),
        released_from: releasedFrom,
        released_to: releasedTo,
        language,
        min_votes: minVotes,
      };
    }
    case "full":
      return request.source === "windows"
        ? { mode: request.mode, source: request.source, min_votes: request.minVotes }
        : {
            mode: request.mode,
            source: request.source,
            location: request.location,
            min_popularity: request.minPopularity,
          };
    case "refresh":
      return { mode: request.mode, older_than_days: request.olderThanDays };
    case "changes":
      return { mode: request.mode };
  }
}
