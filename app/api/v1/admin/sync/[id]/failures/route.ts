import { getRun } from "@/app/api/v1/admin/sync/get-run";
import type { SyncFailureView } from "@/core/sync/views";
import { listSyncFailures } from "@/db/queries/sync/list-sync-failures";
import { adminContext } from "@/platform/auth/admin-context";
import { getApp } from "@/platform/compose";
import { endpoint } from "@/platform/http/endpoint";
import { methods } from "@/platform/http/methods";
import { privateJson } from "@/platform/http/private-json";
import { pageBody, readPageRequest } from "@/platform/http/read-page-request";

/** `GET /api/v1/admin/sync/:id/failures?page=…&page_size=…`: the movies that could not be brought in, and why. */
const listFailures = endpoint<{ id: string }>("list-sync-failures", async (request, { id }) => {
  await adminContext(request, "read");
  const pageRequest = readPageRequest(request);
  const run = await getRun(id);
  const page = await listSyncFailures(getApp().db, run.id, pageRequest);
  return privateJson(pageBody(page, failureBody));
});

function failureBody({ movieId, title, reason, attempts, failedAt, payload }: SyncFailureView) {
  return { movie_id: movieId, title, reason, attempts, failed_at: failedAt.toISOString(), payload };
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: listFailures });
