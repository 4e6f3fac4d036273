import clsx from "clsx";

import {
  TRAINING_STATUS_WORDS,
  trainingDuration,
  trainingReason,
} from "@/components/recommendations/training/training-words";
import { Instant } from "@/components/ui/instant";
import type { TrainingRun } from "@/core/recommendations/training-run";

/** The trainings there have been, newest first, and what came of them. */
export function TrainingHistory({ runs }: { runs: readonly TrainingRun[] }) {
  return (
    <ul className="grid">
      {runs.map((run) => (
        <li key={run.id} className="grid gap-x-6 gap-y-1 border-t border-line py-3.5 sm:grid-cols-[1fr_auto]">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="display display-small">
              Training <span className="text-muted">{run.id}</span>
            </span>
            <span
              className={clsx(
                "text-sm font-semibold",
                run.status === "failed" ? "text-danger" : "text-muted",
              )}
            >
              {TRAINING_STATUS_WORDS[run.status]}
              {run.modelId !== null && `: version ${run.modelId}`}
            </span>
          </p>
          <p className="text-sm text-muted sm:text-end">
            <Instant at={run.startedAt ?? run.createdAt} />
            {trainingDuration(run) && `, ${trainingDuration(run)}`}
          </p>
          <p className="text-muted sm:col-span-2">
            {trainingReason(run)}. {run.error && <span className="text-danger">{run.error}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
