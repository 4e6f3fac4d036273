import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";

/** Transitions from histories that fade by e over `constant` ratings. */
export type TransitionTable = { weights: SparseWeights; constant: number };

/** The transitions of a model, a table for each pace at which histories fade: views of the one that has all rows. */
export function transitionTables({ transitions, settings }: LearnedModel): TransitionTable[] {
  const { paces } = settings.next;
  const size = (transitions.starts.length - 1) / paces.length;
  return paces.map(({ constant }, pace) => {
    const starts = transitions.starts.subarray(pace * size, (pace + 1) * size + 1);
    return { weights: { ...transitions, starts }, constant };
  });
}
