import { and, eq, inArray, sql } from "drizzle-orm";
import { AppError } from "@/core/app-error";
import type { Executor } from "@/db/client";
import { trainingRuns } from "@/db/schema";
import type { TrainingClaim, TrainingRuns } from "@/services/ports/training-runs";

/** The channel that wakes workers. Postgres sends the notice when the transaction commits, and only then. */
export const TRAINING_RUNS_CHANNEL = "training_runs";

const OPEN = ["queued", "running"] as const;

export function trainingRunsOn(tx: Executor): TrainingRuns {
  const wakeWorkers = () => tx.execute(sql`select pg_notify(${TRAINING_RUNS_CHANNEL}, '')`);
  const isHeld = ({ runId, attempt }: TrainingClaim) =>
    and(
      eq(trainingRuns.id, runId),
      eq(trainingRuns.status, "running"),
      sql`${trainingRuns.attempts} = ${attempt}`,
    );
  /** Held until the transaction ends: a training that is being published sees what was asked for before it ended. */
  const findOpen = async () => {
    const open = await tx
      .select({ id: trainingRuns.id })
      .from(trainingRuns)
      .where(inArray(trainingRuns.status, OPEN))
      .for("share");
    return open[0]?.id;
  };
  return {
    async queue({ reason, requestedBy, at }) {
      // The open one may end between the two statements; then there is room for a new one.
      for (;;) {
        const [added] = await tx
          .insert(trainingRuns)
          .values({ status: "queued", reason, requestedBy, createdAt: at })
          .onConflictDoNothing()
          .returning({ id: trainingRuns.id });
        const id = added?.id ?? (await findOpen());
        if (id === undefined) continue;
        await wakeWorkers();
        return id;
      }
    },
    async take(at) {
      const [taken] = await tx
        .update(trainingRuns)
        .set({
          status: "running",
          attempts: sql`${trainingRuns.attempts} + 1`,
          heartbeatAt: sql`now()`,
          startedAt: sql`coalesce(${trainingRuns.startedAt}, ${at.toISOString()})`,
          stage: "reading",
          progress: 0,
        })
        .where(
          eq(
            trainingRuns.id,
            sql`(select id from training_runs where status = 'queued'
              or (status = 'running' and heartbeat_at < now() - interval '10 seconds')
              order by id limit 1 for update skip locked)`,
          ),
        )
        .returning({ runId: trainingRuns.id, attempt: trainingRuns.attempts });
      return taken ?? null;
    },
    async report(claim, { stage, progress }) {
      const reported = await tx
        .update(trainingRuns)
        .set({ stage, progress, heartbeatAt: sql`now()` })
        .where(isHeld(claim))
        .returning({ id: trainingRuns.id });
      return reported.length > 0;
    },
    async leave(claim, isCounted) {
      await tx
        .update(trainingRuns)
        .set({
          status: "queued",
          attempts: sql`${trainingRuns.attempts} - ${isCounted ? 0 : 1}`,
          stage: null,
          progress: 0,
        })
        .where(isHeld(claim));
      await wakeWorkers();
    },
    async end(claim, { error, modelId, at }) {
      const status = error === null ? "completed" : "failed";
      const ended = await tx
        .update(trainingRuns)
        .set({ status, error, modelId, finishedAt: at, ...(error === null && { progress: 1 }) })
        .where(isHeld(claim))
        .returning({ id: trainingRuns.id });
      return ended.length > 0;
    },
    async cancel(runId, at) {
      const [run] = await tx
        .select({ status: trainingRuns.status })
        .from(trainingRuns)
        .where(eq(trainingRuns.id, runId))
        .for("update");
      if (!run) throw new AppError("not_found", "There is no such training.");
      if (!OPEN.some((status) => status === run.status)) {
        throw new AppError("conflict", "This training has ended already.");
      }
      await tx
        .update(trainingRuns)
        .set({ status: "cancelled", finishedAt: at })
        .where(eq(trainingRuns.id, runId));
      await wakeWorkers();
    },
  };
}
