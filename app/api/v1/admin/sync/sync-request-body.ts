import { genreNames } from "@/core/movies/genre";
import type { SyncRequest } from "@/core/sync/sync-request";

/** What a run was asked to do, in the fields by which it is asked. */
export function syncRequestBody(request: SyncRequest) {
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
