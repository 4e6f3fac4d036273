import { countFigure, countWords } from "@/components/sync/count-words";
import { roughDurationWords } from "@/components/sync/duration-words";
import { staleMovies } from "@/components/sync/stale-movies";
import { estimateSync } from "@/core/sync/estimate";
import type { SyncRequest } from "@/core/sync/sync-request";
import type { FreshnessBucket } from "@/core/sync/views";

/** What an estimate needs to know of this server. */
export type EstimateBasis = { movies: number; freshness: readonly FreshnessBucket[]; ratePerSecond: number };

const ROUND_NUMBER = 10_000;

/** What a sync would cost: the time in a few words, and what it is made of. */
export function estimateWords(request: SyncRequest, { movies, freshness, ratePerSecond }: EstimateBasis) {
  const stale = request.mode === "refresh" ? staleMovies(freshness, request.olderThanDays) : 0;
  const { requests, seconds } = estimateSync(request, { movies, stale }, ratePerSecond);
  if (requests === 0) return { title: "Nothing to do", text: "No movie was fetched so long ago." };
  if (requests !== null && seconds !== null) {
    const text = `${countWords(requests, "request")} to TMDB, at ${ratePerSecond} a second.`;
    return { title: roughDurationWords(seconds), text };
  }
  const pace = roughDurationWords(ROUND_NUMBER / ratePerSecond);
  return {
    title: "Known once it runs",
    text: `Only TMDB can tell how many there are. Every ${countFigure(ROUND_NUMBER)} movies take ${pace}.`,
  };
}
