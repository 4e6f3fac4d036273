import type { CSSProperties } from "react";

import { countFigure } from "@/components/sync/count-words";
import { MODE_WORDS } from "@/components/sync/mode-words";
import { percentOf } from "@/components/sync/percent-of";
import { PROGRESS_CLASS } from "@/components/ui/progress-class";
import type { SyncRunView } from "@/core/sync/views";

/** While the size of a run is not known its bar is hatched. */
const UNSIZED =
  "bg-[repeating-linear-gradient(-45deg,currentColor_0_0.5rem,transparent_0.5rem_1rem)] " +
  "[&::-moz-progress-bar]:bg-transparent";

/** Under what is in the catalogue, paler, what has been fetched and waits to be merged. */
const FETCHED =
  "bg-no-repeat bg-[image:linear-gradient(var(--accent-soft),var(--accent-soft))] " +
  "bg-[length:var(--fetched)_100%] transition-[background-size] duration-500 ease-linear rtl:bg-right";

/** How far a run is, as a bar. */
export function RunBar({ run }: { run: SyncRunView }) {
  const percent = percentOf(run);
  const found = `${countFigure(run.counts.found)} movies found`;
  return (
    <progress
      aria-label={`${MODE_WORDS[run.request.mode].name} sync`}
      aria-valuetext={percent === null ? found : `${percent} %, ${found}`}
      // A whole bar that is hatched, not the browser's own wandering block.
      value={run.progress === null ? undefined : run.progress * 100}
      max={100}
      style={{ "--fetched": `${100 * fetchedShare(run)}%` } as CSSProperties}
      className={`${PROGRESS_CLASS} ${percent === null ? UNSIZED : FETCHED}`}
    />
  );
}

/** Of the movies that there will be, 0 to 1; 0 while planning goes on, which finds more of them. */
function fetchedShare({ counts, unitsDone, unitsTotal }: SyncRunView): number {
  const isPlanned = unitsTotal > 0 && unitsDone === unitsTotal;
  return isPlanned && counts.found > 0 ? Math.min(1, (counts.fetched + counts.failed) / counts.found) : 0;
}
