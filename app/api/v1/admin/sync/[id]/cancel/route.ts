import { getRun } from "@/app/api/v1/admin/sync/get-run";
import { syncRunBody } from "@/app/api/v1/admin/sync/sync-run-body";
import { adminContext } from "@/platform/auth/admin-context";
import { endpoint } from "@/platform/http/endpoint";
import { methods } from "@/platform/http/methods";
import { privateJson } from "@/platform/http/private-json";
import { cancelSync } from "@/services/sync/cancel-sync";

/** `POST /api/v1/admin/sync/:id/cancel`: stops a run; it has stopped when this answers. */
const cancelRun = endpoint<{ id: string }>("cancel-sync", async (request, { id }) => {
  const ctx = await adminContext(request, "admin");
  const run = await getRun(id);
  await cancelSync(ctx, run.id);
  return privateJson(syncRunBody(await getRun(run.id)));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: cancelRun });
