import { expect } from "vitest";
import type { SyncRequest } from "@/core/sync/sync-request";
import { isActive } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";
import { findSyncRun } from "@/db/queries/sync/find-sync-run";
import { type App, composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { createTmdbSource } from "@/platform/tmdb/tmdb-source";
import { queueSync } from "@/services/sync/queue-sync";
import { silentLog } from "@/tests/harness/silent-log";
import { startSyncWorker } from "@/worker/sync/start-sync-worker";

export const SOON = { timeout: 60_000, interval: 25 };

type WorkerOptions = {
  databaseUrl: string;
  tmdbBaseUrl: string;
  name?: string;
  env?: Record<string, string>;
};

/** The app of a worker process that syncs from a stand-in, tries again sooner than a real one, and never waits long. */
export function composeSyncApp({ databaseUrl, tmdbBaseUrl, name, env }: WorkerOptions): App {
  const config = readServerConfig({
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: "s".repeat(32),
    LOG_LEVEL: "fatal",
    TMDB_ACCESS_TOKEN: "test-token",
    TMDB_BASE_URL: tmdbBaseUrl,
    TMDB_REQUESTS_PER_SECOND: "1000",
    ...env,
  });
  const app = composeApp(config, name ?? "matinee-test-sync");
  const options = { limiter: app.tmdb.limiter, log: silentLog, timeoutMs: 2_000, backoffMs: 10 };
  return { ...app, tmdb: { ...app.tmdb, openSource: () => createTmdbSource(config.tmdb, options) } };
}

export type TestSyncWorker = { app: App; stop(): Promise<void> };

/** A worker that only syncs, as a process of its own would run it: with its own connections. */
export function startTestSyncWorker(options: WorkerOptions): TestSyncWorker {
  const app = composeSyncApp(options);
  const worker = startSyncWorker(app);
  let stopped: Promise<void> | null = null;
  return {
    app,
    stop() {
      stopped ??= worker.stop().then(() => app.db.$client.end({ timeout: 2 }));
      return stopped;
    },
  };
}

export async function requireRun({ db }: App, runId: number): Promise<SyncRunView> {
  const run = await findSyncRun(db, runId);
  if (!run) throw new Error(`there is no run ${runId}`);
  return run;
}

/** Waits until the run has ended, whatever the way. */
export async function runEnded(app: App, runId: number, timeoutMs = SOON.timeout): Promise<SyncRunView> {
  await expect
    .poll(async () => isActive((await requireRun(app, runId)).status), { ...SOON, timeout: timeoutMs })
    .toBe(false);
  return requireRun(app, runId);
}

/** Queues a sync and waits until it has ended. */
export async function sync(app: App, request: SyncRequest, timeoutMs?: number): Promise<SyncRunView> {
  return runEnded(app, await queueSync(app.context, request, null), timeoutMs);
}
