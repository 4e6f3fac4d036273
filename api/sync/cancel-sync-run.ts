import { defineOperation } from "@/api/operation";
import { getRun, runParams } from "@/api/sync/run-parameters";
import { syncRunBody, syncRunSchema } from "@/api/sync/sync-run-body";
import { cancelSync } from "@/services/sync/cancel-sync";

export const cancelSyncRunOperation = defineOperation({
  id: "cancelSyncRun",
  method: "POST",
  path: "/api/v1/admin/sync/{id}/cancel",
  tag: "sync",
  summary: "Stop a sync run",
  description: "The run has stopped when this answers.",
  access: "admin",
  params: runParams,
  answers: { 200: { description: "The cancelled run", schema: syncRunSchema } },
  errors: ["not_found", "conflict"],
  handle: async ({ app, context, params }) => {
    const run = await getRun(app, params.id);
    await cancelSync(context, run.id);
    return { status: 200, body: syncRunBody(await getRun(app, run.id)) };
  },
});
