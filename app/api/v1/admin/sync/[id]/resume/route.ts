import { getRun } from "@/app/api/v1/admin/sync/get-run";
import { statusPath, syncRunBody } from "@/app/api/v1/admin/sync/sync-run-body";
import { adminContext } from "@/platform/auth/admin-context";
import { endpoint } from "@/platform/http/endpoint";
import { methods } from "@/platform/http/methods";
import { privateJson } from "@/platform/http/private-json";
import { resumeSync } from "@/services/sync/resume-sync";

/** `POST /api/v1/admin/sync/:id/resume`: lets a cancelled or failed run go on where it was. */
const resumeRun = endpoint<{ id: string }>("resume-sync", async (request, { id }) => {
  const ctx = await adminContext(request, "admin");
  const run = await getRun(id);
  await resumeSync(ctx, run.id);
  const headers = { location: statusPath(run.id) };
  return privateJson(syncRunBody(await getRun(run.id)), { status: 202, headers });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: resumeRun });
