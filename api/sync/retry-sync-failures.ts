import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { getRun, runParams } from "@/api/sync/run-parameters";
import { statusPath, syncRunBody, syncRunSchema } from "@/api/sync/sync-run-body";
import { retrySyncFailures } from "@/services/sync/retry-sync-failures";

const retriedRun = z.strictObject({ ...syncRunSchema.shape, retried: z.int().describe("How many movies.") });

export const retrySyncFailuresOperation = defineOperation({
  id: "retrySyncFailures",
  method: "POST",
  path: "/api/v1/admin/sync/{id}/retry",
  tag: "sync",
  summary: "Try a run's failures again",
  access: "admin",
  params: runParams,
  answers: { 202: { description: "The run, queued", schema: retriedRun } },
  errors: ["not_found", "conflict"],
  handle: async ({ app, context, params }) => {
    const run = await getRun(app, params.id);
    const retried = await retrySyncFailures(context, run.id);
    const headers = { location: statusPath(run.id) };
    return { status: 202, body: { ...syncRunBody(await getRun(app, run.id)), retried }, headers };
  },
});
