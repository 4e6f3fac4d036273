import type { DialName } from "@/core/recommendations/dials";

/** Ways to recommend: everything together, or one part alone; `next` goes by what was rated last. */
export const RECOMMENDATION_MODES = ["blend", "rules", "learned", "next", "similar"] as const;
export type RecommendationMode = (typeof RECOMMENDATION_MODES)[number];

/** Whether what was learned counts. */
export function usesModel(mode: RecommendationMode): boolean {
  return mode === "blend" || isLearnedAlone(mode);
}

/** Whether nothing but what was learned counts: only movies that somebody had rated can be recommended. */
export function isLearnedAlone(mode: RecommendationMode): boolean {
  return mode === "learned" || mode === "next";
}

/** The dials that move something in a mode. The rules alone are a contract of their own: nothing steers them. */
export const DIALS_OF_MODE: Record<RecommendationMode, readonly DialName[]> = {
  blend: ["popular", "recent", "adventurous", "rules"],
  rules: [],
  learned: ["popular", "recent"],
  next: ["popular", "recent"],
  similar: ["popular", "recent"],
};
