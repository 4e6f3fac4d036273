import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { pageBody, pageParameters, pageSchema } from "@/api/parameters";
import { syncRunBody, syncRunSchema } from "@/api/sync/sync-run-body";
import { requireAdmin } from "@/core/accounts/viewer";
import { listSyncRuns } from "@/db/queries/sync/list-sync-runs";

export const listSyncRunsOperation = defineOperation({
  id: "listSyncRuns",
  method: "GET",
  path: "/api/v1/admin/sync",
  tag: "sync",
  summary: "The sync runs, newest first",
  access: "admin",
  query: z.strictObject(pageParameters),
  answers: { 200: { description: "A page of runs", schema: pageSchema(syncRunSchema) } },
  handle: async ({ app, viewer, query }) => {
    requireAdmin(viewer, "read");
    const page = await listSyncRuns(app.db, { page: query.page, pageSize: query.page_size });
    return { status: 200, body: pageBody(page, syncRunBody) };
  },
});
