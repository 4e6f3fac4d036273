import { writeFile } from "node:fs/promises";
import { splitPeople, splitTime } from "@/core/recommendations/learned/evaluation/split-ratings";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";
import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";
import { TUNED_SETTINGS } from "@/core/recommendations/learned/tuned-settings";
import { judgeSettings } from "@/scripts/recs/judge-settings";
import { readRatingsFile } from "@/scripts/recs/read-ratings-file";
import { TUNABLE, type Tunable } from "@/scripts/recs/tunable";
import type { TuneOptions } from "@/scripts/recs/tune-arguments";
import { tunedSettingsSource } from "@/scripts/recs/tuned-settings-source";

/** Looks for better settings of what is learned, one after the other, on validation splits of people and of time. */
export async function tuneSettings(options: TuneOptions): Promise<void> {
  const columns = await readRatingsFile(options.ratings);
  let settings = TUNED_SETTINGS;
  const figures = new Map<string, number>();
  for (let round = 0; round < options.rounds; round++) {
    for (const tunable of TUNABLE) {
      const best = await bestOf(columns, settings, tunable, options);
      settings = best.settings;
      figures.set(tunable.side, best.value);
    }
  }
  console.log(JSON.stringify(settings, null, 2));
  if (options.write) {
    const path = new URL("../../core/recommendations/learned/tuned-settings.ts", import.meta.url);
    await writeFile(path, tunedSettingsSource(settings, figures, options));
  }
}

/** The value as it is and both beside it: the best goes on. */
async function bestOf(
  columns: RatingColumns,
  settings: TrainingSettings,
  tunable: Tunable,
  options: TuneOptions,
) {
  const current = tunable.read(settings);
  let best = { settings, value: Number.NEGATIVE_INFINITY };
  for (const factor of [1, 1 / tunable.factor, tunable.factor]) {
    const candidate = tunable.write(settings, current * factor);
    const value = await judge(columns, candidate, tunable, options);
    console.log(`${tunable.name} ${tunable.read(candidate)}: ${value.toFixed(4)} (${tunable.side})`);
    if (value > best.value) best = { settings: candidate, value };
  }
  return best;
}

async function judge(
  columns: RatingColumns,
  settings: TrainingSettings,
  { side }: Tunable,
  { seeds, threads }: TuneOptions,
): Promise<number> {
  const splits =
    side === "next"
      ? [splitTime(columns)]
      : Array.from({ length: seeds }, (_, seed) => splitPeople(columns, seed));
  let sum = 0;
  for (const split of splits) {
    sum += await judgeSettings(columns, split, settings, { side, threads });
  }
  return sum / splits.length;
}
