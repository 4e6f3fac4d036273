import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { pageBody, pageParameters, pageSchema } from "@/api/parameters";
import { getRun, runParams } from "@/api/sync/run-parameters";
import { requireAdmin } from "@/core/accounts/viewer";
import type { SyncFailureView } from "@/core/sync/views";
import { listSyncFailures } from "@/db/queries/sync/list-sync-failures";

const failureSchema = z.strictObject({
  movie_id: z.int(),
  title: z.string().nullable(),
  reason: z.string(),
  attempts: z.int(),
  failed_at: z.iso.datetime(),
  payload: z.unknown().describe("What TMDB sent, when it was something."),
});

export const listSyncFailuresOperation = defineOperation({
  id: "listSyncFailures",
  method: "GET",
  path: "/api/v1/admin/sync/{id}/failures",
  tag: "sync",
  summary: "The movies that a run could not bring in, and why",
  access: "admin",
  params: runParams,
  query: z.strictObject(pageParameters),
  answers: { 200: { description: "A page of failures", schema: pageSchema(failureSchema) } },
  errors: ["not_found"],
  handle: async ({ app, viewer, params, query }) => {
    requireAdmin(viewer, "read");
    const run = await getRun(app, params.id);
    const page = await listSyncFailures(app.db, run.id, { page: query.page, pageSize: query.page_size });
    return { status: 200, body: pageBody(page, failureBody) };
  },
});

function failureBody({ movieId, title, reason, attempts, failedAt, payload }: SyncFailureView) {
  return { movie_id: movieId, title, reason, attempts, failed_at: failedAt.toISOString(), payload };
}
