import { notFound } from "next/navigation";

import { parseId } from "@/app/(site)/parse-id";
import { findSyncRun } from "@/db/queries/sync/find-sync-run";
import { listSyncChanges } from "@/db/queries/sync/list-sync-changes";
import { listSyncFailures } from "@/db/queries/sync/list-sync-failures";
import { getApp } from "@/platform/compose";

const CHANGES_PER_PAGE = 50;
const FAILURES_PER_PAGE = 20;

/** A run with a page of what it changed and a page of what failed. */
export async function loadRun(idText: string, pages: { changes: number; failures: number }) {
  const { db } = getApp();
  const id = parseId(idText);
  const run = id === null ? null : await findSyncRun(db, id);
  if (!run) notFound();
  const [changes, failures] = await Promise.all([
    listSyncChanges(db, run.id, { page: pages.changes, pageSize: CHANGES_PER_PAGE }),
    listSyncFailures(db, run.id, { page: pages.failures, pageSize: FAILURES_PER_PAGE }),
  ]);
  return { run, changes, failures };
}
