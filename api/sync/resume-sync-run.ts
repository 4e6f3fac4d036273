import { defineOperation } from "@/api/operation";
import { getRun, runParams } from "@/api/sync/run-parameters";
import { statusPath, syncRunBody, syncRunSchema } from "@/api/sync/sync-run-body";
import { resumeSync } from "@/services/sync/resume-sync";

export const resumeSyncRunOperation = defineOperation({
  id: "resumeSyncRun",
  method: "POST",
  path: "/api/v1/admin/sync/{id}/resume",
  tag: "sync",
  summary: "Let a cancelled or failed run go on where it was",
  access: "admin",
  params: runParams,
  answers: { 202: { description: "The run, queued", schema: syncRunSchema } },
  errors: ["not_found", "conflict"],
  handle: async ({ app, context, params }) => {
    const run = await getRun(app, params.id);
    await resumeSync(context, run.id);
    const headers = { location: statusPath(run.id) };
    return { status: 202, body: syncRunBody(await getRun(app, run.id)), headers };
  },
});
