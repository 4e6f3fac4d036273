import type { Context } from "@/services/context";

/** What ended runs are kept for: their changes for people to read, their failures to be tried again. */
const ENDED_KEPT_MS = 365 * 24 * 60 * 60 * 1000;

/** A worker is through with a run. False when it was stopped meanwhile, or there is something left to do after all. */
export function completeSync(ctx: Context, runId: number): Promise<boolean> {
  return ctx.transaction(async ({ syncState, syncHistory }) => {
    const now = ctx.now();
    await syncHistory.removeEnded(new Date(now.getTime() - ENDED_KEPT_MS));
    return syncState.end(runId, { status: "completed", message: null, at: now });
  });
}

/** A run cannot go on; `message` says why and what to do. What it has done stays, and it can be resumed. */
export async function failSync(ctx: Context, runId: number, message: string): Promise<void> {
  await ctx.transaction(({ syncState }) =>
    syncState.end(runId, { status: "failed", message, at: ctx.now() }),
  );
}
