import type { BlendWeights } from "@/core/recommendations/blend-weights";
import type { BlendFigures } from "@/scripts/recs/blend-figures";

/** The source of `tuned-blend.ts`, as the formatter would have it. */
export function tunedBlendSource(
  weights: BlendWeights,
  { told, blend, learned }: BlendFigures,
  { seeds }: { seeds: number },
): string {
  const rows = told.map((count, index) => {
    const ratings = Number.isFinite(count) ? String(count) : "all";
    return ` * | ${ratings} | ${blend[index]?.toFixed(4)} | ${learned[index]?.toFixed(4)} |`;
  });
  const body = JSON.stringify(weights, null, 2)
    .replace(/"(\w+)":/g, "$1:")
    .replace(/([^{])\n}/, "$1,\n}");
  return `import type { BlendWeights } from "@/core/recommendations/blend-weights";

/**
 * Written by \`npm run recs:tune -- --mode blend\`: \`learned\`, \`similar\` and their halves were moved while the mean of
 * NDCG@10 rose by .0005, on ${seeds} validation splits of people who tell so many of their ratings, with genres and years
 * for features, through the code that serves people, dials neutral. The other weights say how far a dial or a dismissal
 * leads and what nobody has rated yet may get: that is chosen, not tuned.
 *
 * | ratings told | the blend | what was learned alone |
 * | --- | --- | --- |
${rows.join("\n")}
 */
export const BLEND_WEIGHTS: BlendWeights = ${body};
`;
}
