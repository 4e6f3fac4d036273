import { DISCOVER_PAGE_SIZE, type SyncRequest } from "@/core/sync/sync-request";

/**
 * What a sync will cost before it starts: requests to TMDB, and the seconds that they take at `ratePerSecond`. Null where
 * only TMDB knows how much there is. `stale` counts the movies that a refresh of that age would fetch.
 */
export function estimateSync(
  request: SyncRequest,
  catalogue: { movies: number; stale: number },
  ratePerSecond: number,
): { requests: number | null; seconds: number | null } {
  const requests = requestsOf(request, catalogue);
  if (requests === null) return { requests: null, seconds: null };
  return { requests, seconds: ratePerSecond > 0 ? Math.ceil(requests / ratePerSecond) : null };
}

function requestsOf(request: SyncRequest, { stale }: { stale: number }): number | null {
  switch (request.mode) {
    case "discover":
      return request.pages * (1 + DISCOVER_PAGE_SIZE);
    case "refresh":
      return stale;
    case "full":
    case "changes":
      return null;
  }
}
