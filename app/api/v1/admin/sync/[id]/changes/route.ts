import { getRun } from "@/app/api/v1/admin/sync/get-run";
import type { SyncChangeView } from "@/core/sync/views";
import { listSyncChanges } from "@/db/queries/sync/list-sync-changes";
import { adminContext } from "@/platform/auth/admin-context";
import { getApp } from "@/platform/compose";
import { endpoint } from "@/platform/http/endpoint";
import { methods } from "@/platform/http/methods";
import { privateJson } from "@/platform/http/private-json";
import { pageBody, readPageRequest } from "@/platform/http/read-page-request";

/** `GET /api/v1/admin/sync/:id/changes?page=…&page_size=…`: what the run did to each movie, field by field. */
const listChanges = endpoint<{ id: string }>("list-sync-changes", async (request, { id }) => {
  await adminContext(request, "read");
  const pageRequest = readPageRequest(request);
  const run = await getRun(id);
  const page = await listSyncChanges(getApp().db, run.id, pageRequest);
  return privateJson(pageBody(page, changeBody));
});

function changeBody({ movieId, title, change, fields, changedAt }: SyncChangeView) {
  return { movie_id: movieId, title, change, fields, changed_at: changedAt.toISOString() };
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: listChanges });
