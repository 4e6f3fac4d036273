import { setTimeout as sleep } from "node:timers/promises";
import { SingleBar } from "cli-progress";

const LOOK_EVERY_MS = 500;
/** Of a bar that counts in thousandths. */
const WHOLE = 1_000;

type Followed<Run> = {
  read: () => Promise<Run>;
  isOpen: (run: Run) => boolean;
  /** 0 to 1. */
  progressOf: (run: Run) => number;
  /** What stands beside the bar, in the placeholders that `wordsOf` fills. */
  format: string;
  wordsOf: (run: Run) => Record<string, string | number>;
};

/** Shows a bar until the run has ended or `signal` aborts; returns the run as it then stands. */
export async function followProgress<Run>(followed: Followed<Run>, signal: AbortSignal): Promise<Run> {
  const { read, isOpen, progressOf, wordsOf } = followed;
  const bar = new SingleBar({
    format: `{bar} {percentage}% | ${followed.format}`,
    barsize: 24,
    noTTYOutput: true,
    notTTYSchedule: 5_000,
    hideCursor: true,
  });
  const show = (run: Run) => bar.update(Math.floor(progressOf(run) * WHOLE), wordsOf(run));
  let run = await read();
  bar.start(WHOLE, 0, wordsOf(run));
  try {
    while (isOpen(run) && !signal.aborted) {
      show(run);
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
      run = await read();
    }
    show(run);
  } finally {
    bar.stop();
  }
  return run;
}
