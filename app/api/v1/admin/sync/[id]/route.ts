import { getRun } from "@/app/api/v1/admin/sync/get-run";
import { syncRunBody } from "@/app/api/v1/admin/sync/sync-run-body";
import { adminContext } from "@/platform/auth/admin-context";
import { endpoint } from "@/platform/http/endpoint";
import { methods } from "@/platform/http/methods";
import { privateJson } from "@/platform/http/private-json";

/** `GET /api/v1/admin/sync/:id`: a run as it stands. */
const showRun = endpoint<{ id: string }>("get-sync-run", async (request, { id }) => {
  await adminContext(request, "read");
  return privateJson(syncRunBody(await getRun(id)));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: showRun });
