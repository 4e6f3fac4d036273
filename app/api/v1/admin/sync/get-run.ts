import { parseId } from "@/app/(site)/parse-id";
import { AppError } from "@/core/app-error";
import type { SyncRunView } from "@/core/sync/views";
import { findSyncRun } from "@/db/queries/sync/find-sync-run";
import { getApp } from "@/platform/compose";

/** The run with the id that the address names. @throws AppError `not_found`. */
export async function getRun(id: string | number): Promise<SyncRunView> {
  const runId = parseId(String(id));
  const run = runId === null ? null : await findSyncRun(getApp().db, runId);
  if (!run) throw new AppError("not_found", "There is no such sync run.");
  return run;
}
