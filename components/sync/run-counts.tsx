import clsx from "clsx";

import { countFigure } from "@/components/sync/count-words";
import type { SyncCounts } from "@/core/sync/views";

/** What became of a run's movies so far. The cells keep their places while the figures grow. */
export function RunCounts({ counts }: { counts: SyncCounts }) {
  return (
    <dl className="grid grid-cols-4 gap-x-4 gap-y-4 sm:gap-x-6 lg:grid-cols-7">
      {CELLS.map(({ name, label, alarms }) => (
        <div key={name} className="grid content-start gap-1 border-t-2 border-line pt-2">
          <dt className="text-sm text-muted">{label}</dt>
          <dd
            className={clsx(
              "display text-[clamp(1.625rem,1.2rem+1.6vw,2.75rem)] tabular-nums",
              counts[name] === 0 ? "text-muted" : alarms && "text-danger",
            )}
          >
            {countFigure(counts[name])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const CELLS: { name: keyof SyncCounts; label: string; alarms?: boolean }[] = [
  { name: "found", label: "Found" },
  { name: "fetched", label: "Fetched" },
  { name: "inserted", label: "New" },
  { name: "updated", label: "Changed" },
  { name: "unchanged", label: "Unchanged" },
  { name: "skipped", label: "Skipped" },
  { name: "failed", label: "Failed", alarms: true },
];
