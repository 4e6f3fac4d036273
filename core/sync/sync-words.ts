import { DISCOVER_PAGES_MAX, KEEP_DAYS_MAX } from "@/core/sync/sync-request";

/** The largest integer that Postgres stores in a column of ours. */
export const VOTES_MAX = 2_147_483_647;
export const LOCATION_LENGTH_MAX = 2000;

/** What is wrong with a field of a request, one sentence each, wherever it is noticed: form, API or rule. */
export const SYNC_WORDS = {
  mode: "The mode must be discover, full, changes or refresh.",
  pages: `Pages must be a whole number from 1 to ${DISCOVER_PAGES_MAX}.`,
  genres: "Genres must be names or ids of TMDB's genres, such as Comedy or 35.",
  releasedFrom: "The first release date must be a day such as 2024-01-31.",
  releasedTo: "The last release date must be a day such as 2024-12-31.",
  releasedOrder: "The first release date must not be after the last.",
  language: "The language must be two small letters, such as en.",
  minVotes: "Minimum votes must be a whole number, 0 or more.",
  source: "The source of a full sync must be windows or export.",
  location: "The export's location must be a path on the server or an http or https address.",
  minPopularity: "Minimum popularity must be a number, 0 or more.",
  olderThanDays: `Days must be a whole number from 0 to ${KEEP_DAYS_MAX}.`,
} as const;
