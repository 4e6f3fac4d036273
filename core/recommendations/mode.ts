import type { DialName } from "@/core/recommendations/dials";

/** Ways to recommend: everything together, or one part alone. */
export const RECOMMENDATION_MODES = ["blend", "rules", "learned", "similar"] as const;
export type RecommendationMode = (typeof RECOMMENDATION_MODES)[number];

/** The dials that move something in a mode. The rules alone are a contract of their own: nothing steers them. */
export const DIALS_OF_MODE: Record<RecommendationMode, readonly DialName[]> = {
  blend: ["popular", "recent", "adventurous", "rules"],
  rules: [],
  learned: ["popular", "recent"],
  similar: ["popular", "recent"],
};
