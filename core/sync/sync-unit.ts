import { addDays, dayOf, daysBetween } from "@/core/sync/days";
import {
  CHANGES_WINDOW_DAYS_MAX,
  DISCOVER_PAGE_SIZE,
  DISCOVER_PAGES_MAX,
  type DiscoverFilter,
  KEEP_DAYS_MAX,
  NO_FILTER,
  type SyncRequest,
} from "@/core/sync/sync-request";

/** A step of planning that yields ids of movies, and perhaps further units. Done ones are a run's checkpoint. */
export type SyncUnit =
  /** One page of what passes the filter, of a run that takes so many pages. */
  | { kind: "page"; filter: DiscoverFilter; page: number }
  /** All that passes the filter; it has both days of release. Yields its first page and units for the others, or halves. */
  | { kind: "window"; filter: DiscoverFilter }
  | { kind: "window-page"; filter: DiscoverFilter; page: number }
  | { kind: "export"; location: string; minPopularity: number }
  /** All that changed from one day to another, both included. Yields its first page and units for the others. */
  | { kind: "changes"; from: string; to: string }
  | { kind: "changes-page"; from: string; to: string; page: number }
  /** What was last fetched before that instant, or never. */
  | { kind: "stale"; before: string };

/** What is past this many results is out of reach: TMDB serves no further page. */
const RESULTS_MAX = DISCOVER_PAGE_SIZE * DISCOVER_PAGES_MAX;
/** The oldest film at TMDB is of 1874. */
const FIRST_DAY = "1870-01-01";
/** Films are announced years ahead. */
const DAYS_AHEAD = 3_653;

/**
 * The units that a run starts with. `changesSince` is when the last completed run of changes started, if there was one.
 * Movies without a date of release lie in no window: only a daily export has them.
 */
export function firstUnits(request: SyncRequest, now: Date, changesSince: Date | null): SyncUnit[] {
  switch (request.mode) {
    case "discover":
      return Array.from({ length: request.pages }, (_, index) => ({
        kind: "page",
        filter: request.filter,
        page: index + 1,
      }));
    case "full":
      return [request.source === "windows" ? firstWindow(request.minVotes, now) : exportUnit(request)];
    case "changes":
      return changesWindows(now, changesSince);
    case "refresh":
      return [{ kind: "stale", before: daysBefore(now, request.olderThanDays).toISOString() }];
  }
}

/**
 * What follows from the first page of a window: two halves when there are more results than TMDB serves, else its other
 * pages. A single day cannot be halved; the most popular 10,000 of it are taken.
 */
export function unitsOfWindow(
  filter: DiscoverFilter,
  result: { totalPages: number; totalResults: number },
): SyncUnit[] {
  const { releasedFrom: from, releasedTo: to } = filter;
  if (result.totalResults > RESULTS_MAX && from && to && from < to) {
    const middle = addDays(from, Math.floor(daysBetween(from, to) / 2));
    return [
      { kind: "window", filter: { ...filter, releasedTo: middle } },
      { kind: "window", filter: { ...filter, releasedFrom: addDays(middle, 1) } },
    ];
  }
  return pagesAfterFirst(result.totalPages, (page) => ({ kind: "window-page", filter, page }));
}

/** The pages after the first of what changed. */
export function unitsOfChanges(from: string, to: string, totalPages: number): SyncUnit[] {
  return pagesAfterFirst(totalPages, (page) => ({ kind: "changes-page", from, to, page }));
}

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
}

function pagesAfterFirst(totalPages: number, unitOf: (page: number) => SyncUnit): SyncUnit[] {
  const count = Math.max(0, Math.min(totalPages, DISCOVER_PAGES_MAX) - 1);
  return Array.from({ length: count }, (_, index) => unitOf(index + 2));
}

function firstWindow(minVotes: number, now: Date): SyncUnit {
  const releasedTo = addDays(dayOf(now), DAYS_AHEAD);
  return { kind: "window", filter: { ...NO_FILTER, releasedFrom: FIRST_DAY, releasedTo, minVotes } };
}

function exportUnit({ location, minPopularity }: { location: string; minPopularity: number }): SyncUnit {
  return { kind: "export", location, minPopularity };
}

/**
 * Windows as wide as TMDB answers. They begin a day early, because TMDB counts days and not instants, and no earlier than
 * movies are kept without being fetched again.
 */
function changesWindows(now: Date, since: Date | null): SyncUnit[] {
  const earliest = dayOf(daysBefore(now, since ? KEEP_DAYS_MAX : CHANGES_WINDOW_DAYS_MAX - 1));
  const wanted = since ? addDays(dayOf(since), -1) : earliest;
  const last = dayOf(now);
  const windows: SyncUnit[] = [];
  let from = wanted > earliest ? wanted : earliest;
  while (from <= last) {
    const to = addDays(from, CHANGES_WINDOW_DAYS_MAX - 1);
    windows.push({ kind: "changes", from, to: to < last ? to : last });
    from = addDays(to, 1);
  }
  return windows;
}
