import type { BlendWeights } from "@/core/recommendations/blend-weights";

export const BLEND_WEIGHTS: BlendWeights = {
  learned: 0.9,
  learnedHalfRatings: 2,
  similar: 0.75,
  similarHalfOpinions: 1,
  dismissal: 0.6,
  cold: 0.8,
  coldSimilar: 0.3,
  popular: 0.3,
  recent: 0.3,
  diversity: 0.5,
};
