import { bytesWords } from "@/components/sync/bytes-words";
import { countFigure, countWords } from "@/components/sync/count-words";
import { durationWords } from "@/components/sync/duration-words";
import { Instant } from "@/components/ui/instant";
import { isActive } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";

/** The line under a run's bar: how fast it goes and how long still, or how long it took. */
export function RunPace({ run }: { run: SyncRunView }) {
  return (
    <ul className="grid grid-cols-2 gap-x-6 gap-y-1 tabular-nums sm:grid-cols-4">
      {(isActive(run.status) ? activeParts(run) : endedParts(run)).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: four places whose words change
        <li key={index} className="min-h-6">
          {part}
        </li>
      ))}
    </ul>
  );
}

function activeParts(run: SyncRunView) {
  const { counts } = run;
  const settled = counts.inserted + counts.updated + counts.unchanged + counts.skipped + counts.failed;
  const planning = run.unitsDone < run.unitsTotal || run.unitsTotal === 0;
  return [
    `${countFigure(settled)} of ${countWords(counts.found, "movie")}${planning ? " so far" : ""}`,
    `${run.requestsPerSecond.toFixed(1)} requests/s`,
    traffic(run),
    run.secondsLeft === null ? "Time left not known yet" : `${durationWords(run.secondsLeft)} left`,
  ];
}

function endedParts(run: SyncRunView) {
  const { startedAt, finishedAt } = run;
  return [
    countWords(run.requests, "request"),
    bytesWords(run.bytes),
    startedAt && finishedAt && `Took ${durationWords((finishedAt.getTime() - startedAt.getTime()) / 1000)}`,
    finishedAt && <Instant key="finished" at={finishedAt} />,
  ];
}

function traffic({ requests, bytes }: SyncRunView): string {
  return `${countWords(requests, "request")}, ${bytesWords(bytes)}`;
}
