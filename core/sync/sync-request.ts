/** The ways in which the catalogue can be brought up to date from TMDB. At most one run of each is active at a time. */
export const SYNC_MODES = ["discover", "full", "changes", "refresh"] as const;
export type SyncMode = (typeof SYNC_MODES)[number];

/** TMDB serves no page beyond it, of 20 movies each. */
export const DISCOVER_PAGES_MAX = 500;
export const DISCOVER_PAGES_DEFAULT = 5;
export const DISCOVER_PAGE_SIZE = 20;
/** `/movie/changes` looks back so far and no further. */
export const CHANGES_WINDOW_DAYS_MAX = 14;
export const REFRESH_OLDER_THAN_DAYS_DEFAULT = 150;
/** TMDB's terms: nothing is kept longer without being fetched again. */
export const KEEP_DAYS_MAX = 182;

/** What TMDB's discover can narrow by. Null and empty mean "any". Days are YYYY-MM-DD. */
export type DiscoverFilter = {
  /** All of them, not any. */
  genreIds: readonly number[];
  releasedFrom: string | null;
  releasedTo: string | null;
  /** ISO 639-1. */
  language: string | null;
  minVotes: number | null;
};

export const NO_FILTER: DiscoverFilter = {
  genreIds: [],
  releasedFrom: null,
  releasedTo: null,
  language: null,
  minVotes: null,
};

/** What a run is asked to do. */
export type SyncRequest =
  /** The `pages` × 20 most popular movies that pass the filter. */
  | { mode: "discover"; pages: number; filter: DiscoverFilter }
  /** Everything with at least so many votes, by windows of release dates that are split until TMDB serves all of each. */
  | { mode: "full"; source: "windows"; minVotes: number }
  /** Everything above a popularity, from a daily id export: a path or an address, gzipped or not. */
  | { mode: "full"; source: "export"; location: string; minPopularity: number }
  /** What TMDB says has changed since the last run of this kind that completed (14 days ago when there was none). */
  | { mode: "changes" }
  /** What was not fetched for so many days, oldest first; purges what is past TMDB's six months and cannot be fetched. */
  | { mode: "refresh"; olderThanDays: number };
