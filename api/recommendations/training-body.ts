import { z } from "zod";
import { idParameter } from "@/api/parameters";
import { AppError } from "@/core/app-error";
import {
  TRAINING_REASONS,
  TRAINING_STAGES,
  TRAINING_STATUSES,
  type TrainingRun,
} from "@/core/recommendations/training-run";
import { findTrainingRun } from "@/db/queries/recommendations/find-training-run";
import type { App } from "@/platform/compose";

const instant = z.iso.datetime();

/** The training that a path names. */
export const trainingParams = z.strictObject({
  id: idParameter("invalid training ID").describe("The training's id."),
});

export const trainingSchema = z
  .strictObject({
    id: z.int(),
    status: z.enum(TRAINING_STATUSES),
    reason: z.enum(TRAINING_REASONS).describe("Somebody asked for it, or enough ratings were new."),
    requested_by: z.string().nullable().describe("A user's name; null for the shell and the machine."),
    stage: z.enum(TRAINING_STAGES).nullable(),
    progress: z.number().min(0).max(1),
    error: z.string().nullable().describe("Why nothing came of it."),
    model_id: z.int().nullable().describe("The version that came of it."),
    created_at: instant,
    started_at: instant.nullable(),
    finished_at: instant.nullable(),
  })
  .meta({ id: "Training" });

export function trainingBody(run: TrainingRun): z.input<typeof trainingSchema> {
  return {
    id: run.id,
    status: run.status,
    reason: run.reason,
    requested_by: run.requestedBy,
    stage: run.stage,
    progress: run.progress,
    error: run.error,
    model_id: run.modelId,
    created_at: run.createdAt.toISOString(),
    started_at: run.startedAt?.toISOString() ?? null,
    finished_at: run.finishedAt?.toISOString() ?? null,
  };
}

export function trainingPath(runId: number): string {
  return `/api/v1/admin/recommender/trainings/${runId}`;
}

/** @throws AppError `not_found`. */
export async function getTraining({ db }: Pick<App, "db">, runId: number): Promise<TrainingRun> {
  const run = await findTrainingRun(db, runId);
  if (!run) throw new AppError("not_found", "There is no such training.");
  return run;
}
