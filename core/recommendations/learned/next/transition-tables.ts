import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";

/** Transitions from histories that fade by e over `constant` ratings. */
export type TransitionTable = { weights: SparseWeights; constant: number };

/** The transitions of a model, a table for each pace at which histories fade. */
export function transitionTables({ transitions, settings }: LearnedModel): TransitionTable[] {
  return [{ weights: transitions, constant: settings.next.transitionConstant }];
}
