import { getRun } from "@/app/api/v1/admin/sync/get-run";
import { readSyncRequest } from "@/app/api/v1/admin/sync/read-sync-request";
import { statusPath, syncRunBody } from "@/app/api/v1/admin/sync/sync-run-body";
import { isActive } from "@/core/sync/sync-status";
import { listSyncRuns } from "@/db/queries/sync/list-sync-runs";
import { adminContext } from "@/platform/auth/admin-context";
import { getApp } from "@/platform/compose";
import { endpoint } from "@/platform/http/endpoint";
import { methods } from "@/platform/http/methods";
import { preferredWaitSeconds } from "@/platform/http/preferred-wait";
import { privateJson } from "@/platform/http/private-json";
import { pageBody, readPageRequest } from "@/platform/http/read-page-request";
import { startSync } from "@/services/sync/start-sync";

const WAIT_SECONDS_MAX = 120;

/** `GET /api/v1/admin/sync?page=…&page_size=…`: the runs, newest first. */
const listRuns = endpoint("list-sync-runs", async (request) => {
  await adminContext(request, "read");
  const page = await listSyncRuns(getApp().db, readPageRequest(request));
  return privateJson(pageBody(page, syncRunBody));
});

/**
 * `POST /api/v1/admin/sync`: starts a sync and answers 202 at once, or 200 with the finished run when the client would
 * rather wait (`Prefer: wait=SECONDS`) and it ends in that time.
 */
const startRun = endpoint("start-sync", async (request) => {
  const ctx = await adminContext(request, "admin");
  const runId = await startSync(ctx, await readSyncRequest(request));
  const seconds = preferredWaitSeconds(request.headers, WAIT_SECONDS_MAX);
  if (seconds) await getApp().runWatcher.waitForEnd(runId, seconds * 1000, request.signal);
  const run = await getRun(runId);
  return privateJson(syncRunBody(run), {
    status: isActive(run.status) ? 202 : 200,
    headers: {
      location: statusPath(runId),
      ...(seconds !== null && { "preference-applied": `wait=${seconds}` }),
    },
  });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: listRuns, POST: startRun });
