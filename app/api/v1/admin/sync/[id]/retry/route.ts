import { getRun } from "@/app/api/v1/admin/sync/get-run";
import { statusPath, syncRunBody } from "@/app/api/v1/admin/sync/sync-run-body";
import { adminContext } from "@/platform/auth/admin-context";
import { endpoint } from "@/platform/http/endpoint";
import { methods } from "@/platform/http/methods";
import { privateJson } from "@/platform/http/private-json";
import { retrySyncFailures } from "@/services/sync/retry-sync-failures";

/** `POST /api/v1/admin/sync/:id/retry`: tries a run's failures again; `retried` says how many. */
const retryRun = endpoint<{ id: string }>("retry-sync-failures", async (request, { id }) => {
  const ctx = await adminContext(request, "admin");
  const run = await getRun(id);
  const retried = await retrySyncFailures(ctx, run.id);
  const headers = { location: statusPath(run.id) };
  return privateJson({ ...syncRunBody(await getRun(run.id)), retried }, { status: 202, headers });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: retryRun });
