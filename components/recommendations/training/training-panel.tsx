import type { Command } from "@/components/recommendations/training/command";
import { CommandButton } from "@/components/recommendations/training/command-button";
import {
  TRAINING_STAGE_WORDS,
  TRAINING_STATUS_WORDS,
} from "@/components/recommendations/training/training-words";
import { RunPercent } from "@/components/sync/run-percent";
import { Instant } from "@/components/ui/instant";
import { PROGRESS_CLASS } from "@/components/ui/progress-class";
import type { TrainingRun } from "@/core/recommendations/training-run";

type Props = { run: TrainingRun; cancel: Command };

/** A training as it goes: how far it is, what it does, and a way to stop it. */
export function TrainingPanel({ run, cancel }: Props) {
  const percent = Math.min(99, Math.floor(run.progress * 100));
  const stage = run.stage ? TRAINING_STAGE_WORDS[run.stage] : TRAINING_STATUS_WORDS[run.status];
  return (
    <section aria-labelledby="training-title" className="grid gap-5 border-t-4 border-ink pt-4">
      <div className="flex items-end justify-between gap-6">
        <div className="grid min-w-0 gap-2">
          <p className="caps text-lg text-accent">{TRAINING_STATUS_WORDS[run.status]}</p>
          <h2 id="training-title" className="display display-title">
            Training <span className="text-muted">{run.id}</span>
          </h2>
          <p role="status" className="text-lg text-muted">
            {stage}
          </p>
        </div>
        <RunPercent percent={percent} />
      </div>
      <progress
        aria-label={`Training ${run.id}`}
        aria-valuetext={`${percent} %, ${stage}`}
        value={run.progress * 100}
        max={100}
        className={PROGRESS_CLASS}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <CommandButton command={cancel} fields={{ runId: run.id }} variant="secondary">
          Cancel
        </CommandButton>
        <p className="text-sm text-muted">
          Since <Instant at={run.startedAt ?? run.createdAt} precision="second" />
          {run.requestedBy && <>, asked for by {run.requestedBy}</>}. The version before serves on.
        </p>
      </div>
    </section>
  );
}
