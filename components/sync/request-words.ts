import { languageName } from "@/components/movies/language-name";
import { countFigure, countWords } from "@/components/sync/count-words";
import { genreNames } from "@/core/movies/genre";
import { DISCOVER_PAGE_SIZE, type DiscoverFilter, type SyncRequest } from "@/core/sync/sync-request";

/**
 * What a run was asked to do, as one phrase: "the 100 most popular movies", "what TMDB changed". For the server only:
 * browsers know other language names than Node.
 */
export function requestWords(request: SyncRequest): string {
  switch (request.mode) {
    case "discover":
      return `the ${countFigure(request.pages * DISCOVER_PAGE_SIZE)} most popular movies${filterWords(request.filter)}`;
    case "full":
      return request.source === "windows"
        ? `everything with at least ${countWords(request.minVotes, "vote")}`
        : `everything of the id export above a popularity of ${countFigure(request.minPopularity)}`;
    case "changes":
      return "what TMDB changed since the last time";
    case "refresh":
      return `what was not fetched for ${countWords(request.olderThanDays, "day")}`;
  }
}

function filterWords({ genreIds, releasedFrom, releasedTo, language, minVotes }: DiscoverFilter): string {
  const parts = [
    genreIds.length > 0 && genreNames(genreIds).join(" and "),
    language && `in ${languageName(language)}`,
    releaseWords(releasedFrom, releasedTo),
    minVotes !== null && `with at least ${countWords(minVotes, "vote")}`,
  ].filter(Boolean);
  return parts.length > 0 ? `: ${parts.join(", ")}` : "";
}

function releaseWords(from: string | null, to: string | null): string | null {
  const first = from?.replace("-01-01", "");
  const last = to?.replace("-12-31", "");
  if (first && last) return first === last ? `released in ${first}` : `released ${first} to ${last}`;
  if (first) return `released since ${first}`;
  return last ? `released up to ${last}` : null;
}
