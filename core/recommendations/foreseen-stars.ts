import type { PredictedStars } from "@/core/recommendations/learned/stars/predict-stars";

/** What somebody was expected to give before they gave it, and the version of the model that expected it. */
export type ForeseenStars = PredictedStars & { modelId: number };
