"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { type AdminContext, adminContext } from "@/app/(site)/admin/admin-context";
import { parseSyncForm } from "@/components/sync/parse-sync-form";
import type { RunCommandState } from "@/components/sync/run-command";
import type { StartSyncState } from "@/components/sync/start-sync-state";
import { readSyncForm, syncFormHref } from "@/components/sync/sync-form-values";
import { AppError } from "@/core/app-error";
import { action } from "@/platform/http/action";
import { cancelSync } from "@/services/sync/cancel-sync";
import { resumeSync } from "@/services/sync/resume-sync";
import { retrySyncFailures } from "@/services/sync/retry-sync-failures";
import { startSync } from "@/services/sync/start-sync";

/** Starts a sync; with the intent "estimate" it only shows what it would cost, for browsers that run no scripts. */
export async function startSyncAction(_: StartSyncState, data: FormData): Promise<StartSyncState> {
  const values = readSyncForm(data);
  const { request, errors } = parseSyncForm(values);
  if (!request) return { message: null, errors, values };
  if (data.get("intent") === "estimate") redirect(syncFormHref(values));
  const started = await action("start-sync", async () => startSync(await adminContext(), request));
  if (!started.ok) return { message: started.error.message, errors: {}, values };
  revalidatePath("/admin/sync", "layout");
  redirect(`/admin/sync#run-${started.value}`);
}

/** Cancels, resumes or tries again what the form names. */
export async function runCommandAction(_: RunCommandState, data: FormData): Promise<RunCommandState> {
  const done = await action("command-sync", async () => {
    const ctx = await adminContext();
    const runId = Number(data.get("runId"));
    const command = COMMANDS.get(String(data.get("command")));
    if (!command || !Number.isSafeInteger(runId))
      throw new AppError("invalid_input", "There is no such command.");
    await command(ctx, runId);
  });
  revalidatePath("/admin/sync", "layout");
  return { error: done.ok ? null : done.error.message };
}

const COMMANDS = new Map<string, (ctx: AdminContext, runId: number) => Promise<unknown>>([
  ["cancel", cancelSync],
  ["resume", resumeSync],
  ["retry", retrySyncFailures],
]);
