import { setTimeout as sleep } from "node:timers/promises";

import { isActive } from "@/core/sync/sync-status";
import type { SyncHealth, SyncRunView } from "@/core/sync/views";
import { getFreshness } from "@/db/queries/sync/get-freshness";
import { getSyncHealth } from "@/db/queries/sync/get-sync-health";
import { listSyncRuns } from "@/db/queries/sync/list-sync-runs";
import { getApp } from "@/platform/compose";
import { keyAdvice } from "@/platform/tmdb/key-advice";

export const RUNS_PER_PAGE = 10;
/** Among so many newest runs the active ones are looked for. */
const RECENT_RUNS = 50;
/** So long a run that has ended stays on show beside those that go on. */
const SHOWN_AFTER_END_MS = 5 * 60 * 1000;

/** A page must not wait for a TMDB that does not answer. */
const KEY_PATIENCE_MS = 1_500;

/** All that the sync page shows. */
export async function loadSync(page: number) {
  const { db, config } = getApp();
  const [history, recent, freshness, health] = await Promise.all([
    listSyncRuns(db, { page, pageSize: RUNS_PER_PAGE }),
    listSyncRuns(db, { page: 1, pageSize: RECENT_RUNS }),
    getFreshness(db),
    loadHealth(),
  ]);
  const { requestsPerSecond, connectionsMax } = config.tmdb;
  return {
    history,
    shown: shownRuns(recent.items),
    busy: recent.items.filter(({ status }) => isActive(status)).map(({ request }) => request.mode),
    freshness,
    health,
    movies: freshness.reduce((sum, bucket) => sum + bucket.movies, 0),
    setup: { ratePerSecondMax: requestsPerSecond, connectionsMax, keyAdvice: keyAdvice(config.tmdb) },
  };
}

async function loadHealth(): Promise<SyncHealth> {
  const { db, checkTmdbKey } = getApp();
  const [key, rest] = await Promise.all([
    Promise.race([checkTmdbKey(), sleep(KEY_PATIENCE_MS, "unreachable" as const, { ref: false })]),
    getSyncHealth(db),
  ]);
  return { key, ...rest };
}

/** Those that go on; else the last, if it ended just now or did not get to its end. The history has the others. */
function shownRuns(runs: readonly SyncRunView[]): SyncRunView[] {
  const since = Date.now() - SHOWN_AFTER_END_MS;
  const isNews = ({ status, finishedAt }: SyncRunView) =>
    isActive(status) || (finishedAt !== null && finishedAt.getTime() > since);
  if (runs.some(({ status }) => isActive(status))) return runs.filter(isNews);
  return runs.slice(0, 1).filter((run) => isNews(run) || run.status !== "completed");
}
