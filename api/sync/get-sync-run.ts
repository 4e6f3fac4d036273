import { defineOperation } from "@/api/operation";
import { getRun, runParams } from "@/api/sync/run-parameters";
import { syncRunBody, syncRunSchema } from "@/api/sync/sync-run-body";
import { requireAdmin } from "@/core/accounts/viewer";

export const getSyncRunOperation = defineOperation({
  id: "getSyncRun",
  method: "GET",
  path: "/api/v1/admin/sync/{id}",
  tag: "sync",
  summary: "A sync run as it stands",
  access: "admin",
  params: runParams,
  answers: { 200: { description: "The run", schema: syncRunSchema } },
  errors: ["not_found"],
  handle: async ({ app, viewer, params }) => {
    requireAdmin(viewer, "read");
    return { status: 200, body: syncRunBody(await getRun(app, params.id)) };
  },
});
