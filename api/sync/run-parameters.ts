import { z } from "zod";
import { idParameter } from "@/api/parameters";
import { AppError } from "@/core/app-error";
import type { SyncRunView } from "@/core/sync/views";
import { findSyncRun } from "@/db/queries/sync/find-sync-run";
import type { App } from "@/platform/compose";

/** The run that a path names. */
export const runParams = z.strictObject({ id: idParameter("invalid sync run ID").describe("The run's id.") });

/** @throws AppError `not_found`. */
export async function getRun({ db }: Pick<App, "db">, runId: number): Promise<SyncRunView> {
  const run = await findSyncRun(db, runId);
  if (!run) throw new AppError("not_found", "There is no such sync run.");
  return run;
}
