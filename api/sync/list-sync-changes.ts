import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { pageBody, pageParameters, pageSchema } from "@/api/parameters";
import { getRun, runParams } from "@/api/sync/run-parameters";
import { requireAdmin } from "@/core/accounts/viewer";
import type { SyncChangeView } from "@/core/sync/views";
import { listSyncChanges } from "@/db/queries/sync/list-sync-changes";

const known = z.union([z.string(), z.number()]).nullable();
const changeSchema = z.strictObject({
  movie_id: z.int(),
  title: z.string(),
  change: z.enum(["inserted", "updated", "missing", "purged"]),
  fields: z
    .array(z.strictObject({ field: z.string(), before: known, after: known }))
    .describe("Empty for new movies."),
  changed_at: z.iso.datetime(),
});

export const listSyncChangesOperation = defineOperation({
  id: "listSyncChanges",
  method: "GET",
  path: "/api/v1/admin/sync/{id}/changes",
  tag: "sync",
  summary: "What a run did to each movie, field by field",
  access: "admin",
  params: runParams,
  query: z.strictObject(pageParameters),
  answers: { 200: { description: "A page of changes", schema: pageSchema(changeSchema) } },
  errors: ["not_found"],
  handle: async ({ app, viewer, params, query }) => {
    requireAdmin(viewer, "read");
    const run = await getRun(app, params.id);
    const page = await listSyncChanges(app.db, run.id, { page: query.page, pageSize: query.page_size });
    return { status: 200, body: pageBody(page, changeBody) };
  },
});

function changeBody({ movieId, title, change, fields, changedAt }: SyncChangeView) {
  return { movie_id: movieId, title, change, fields, changed_at: changedAt.toISOString() };
}
