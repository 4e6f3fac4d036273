import { defineOperation } from "@/api/operation";
import { readSyncRequest, syncBody, syncQuery } from "@/api/sync/read-sync-request";
import { getRun } from "@/api/sync/run-parameters";
import { statusPath, syncRunBody, syncRunSchema } from "@/api/sync/sync-run-body";
import { isActive } from "@/core/sync/sync-status";
import { preferredWaitSeconds } from "@/platform/http/preferred-wait";
import { startSync } from "@/services/sync/start-sync";

const WAIT_SECONDS_MAX = 120;

export const startSyncRunOperation = defineOperation({
  id: "startSyncRun",
  method: "POST",
  path: "/api/v1/admin/sync",
  tag: "sync",
  summary: "Start a sync",
  description:
    "Answers 202 at once; with `Prefer: wait=SECONDS` (at most 120) 200 and the finished run, if it ends in that time. The fields may stand in the body or in the query.",
  access: "admin",
  query: syncQuery,
  body: syncBody,
  answers: {
    200: { description: "The finished run", schema: syncRunSchema },
    202: { description: "The run that has begun", schema: syncRunSchema },
  },
  errors: ["conflict"],
  handle: async ({ app, context, request, ...input }) => {
    const runId = await startSync(context, readSyncRequest(input.query, input.body));
    const seconds = preferredWaitSeconds(request.headers, WAIT_SECONDS_MAX);
    if (seconds) await app.runWatcher.waitForEnd(runId, seconds * 1000, request.signal);
    const run = await getRun(app, runId);
    const headers = {
      location: statusPath(runId),
      ...(seconds !== null && { "preference-applied": `wait=${seconds}` }),
    };
    const body = syncRunBody(run);
    return isActive(run.status) ? { status: 202, headers, body } : { status: 200, headers, body };
  },
});
