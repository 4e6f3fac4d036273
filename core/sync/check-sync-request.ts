import { AppError } from "@/core/app-error";
import { isGenreId } from "@/core/movies/genre";
import {
  DISCOVER_PAGES_MAX,
  type DiscoverFilter,
  KEEP_DAYS_MAX,
  type SyncRequest,
} from "@/core/sync/sync-request";
import { LOCATION_LENGTH_MAX, SYNC_WORDS, VOTES_MAX } from "@/core/sync/sync-words";

/** What each kind of sync may be asked. @throws AppError `invalid_input` naming the first field that is wrong. */
export function checkSyncRequest(request: SyncRequest): void {
  switch (request.mode) {
    case "discover":
      must("pages", isWhole(request.pages, 1, DISCOVER_PAGES_MAX));
      checkFilter(request.filter);
      break;
    case "full":
      if (request.source === "windows") must("minVotes", isWhole(request.minVotes, 0, VOTES_MAX));
      else checkExport(request);
      break;
    case "refresh":
      must("olderThanDays", isWhole(request.olderThanDays, 0, KEEP_DAYS_MAX));
      break;
    case "changes":
      break;
  }
}

function checkFilter(filter: DiscoverFilter): void {
  const { genreIds, releasedFrom, releasedTo, language, minVotes } = filter;
  must("genres", genreIds.every(isGenreId));
  must("releasedFrom", releasedFrom === null || isDay(releasedFrom));
  must("releasedTo", releasedTo === null || isDay(releasedTo));
  must("releasedFrom", !(releasedFrom && releasedTo && releasedFrom > releasedTo), SYNC_WORDS.releasedOrder);
  must("language", language === null || /^[a-z]{2}$/.test(language));
  must("minVotes", minVotes === null || isWhole(minVotes, 0, VOTES_MAX));
}

function checkExport({ location, minPopularity }: { location: string; minPopularity: number }): void {
  must("location", isLocation(location));
  must("minPopularity", Number.isFinite(minPopularity) && minPopularity >= 0);
}

function must(field: keyof typeof SYNC_WORDS, holds: boolean, words: string = SYNC_WORDS[field]): void {
  if (!holds) throw new AppError("invalid_input", words, field);
}

function isWhole(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

/** A day that there was, YYYY-MM-DD: JavaScript takes 2024-02-30 for 1 March. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isLocation(text: string): boolean {
  if (text.trim() === "" || text.length > LOCATION_LENGTH_MAX) return false;
  if (text.includes("\0") || !text.isWellFormed()) return false;
  const [, protocol] = /^([a-z][a-z\d+.-]*):\/\//i.exec(text) ?? [];
  return protocol === undefined || /^https?$/i.test(protocol);
}
