import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";

/** The source of `tuned-settings.ts`, as the formatter would have it. */
export function tunedSettingsSource(
  settings: TrainingSettings,
  figures: ReadonlyMap<string, number>,
  { seeds }: { seeds: number },
): string {
  const gave = [...figures].map(([mode, value]) => `${mode} ${value.toFixed(4)}`).join(", ");
  const body = JSON.stringify(settings, null, 2)
    .replace(/"(\w+)":/g, "$1:")
    .replace(/([^{,[])\n/g, "$1,\n");
  return `import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";

/**
 * Written by \`npm run recs:tune\`. On the validation splits (${seeds} of people, one of time), NDCG@10 with all ratings
 * told, with few and for what comes next, and the stars' error below zero: ${gave}.
 */
export const TUNED_SETTINGS: TrainingSettings = ${body};
`;
}
