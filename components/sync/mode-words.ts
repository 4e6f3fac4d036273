import type { SyncMode } from "@/core/sync/sync-request";

/** What each kind of sync is called and what it is for, in plain words. */
export const MODE_WORDS: Record<SyncMode, { name: string; purpose: string }> = {
  discover: {
    name: "Discover",
    purpose:
      "Brings in the most popular movies, or the most popular of a kind. The quickest way to a catalogue.",
  },
  full: {
    name: "Full",
    purpose:
      "Brings in everything that enough people know, past the 10,000 that Discover reaches. Takes the longest.",
  },
  changes: {
    name: "Changes",
    purpose: "Brings over what TMDB has changed since the last time. Made for every day.",
  },
  refresh: {
    name: "Refresh",
    purpose: "Fetches again what has not been fetched for long, oldest first. Made for every month.",
  },
};
