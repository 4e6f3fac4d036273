import type { PredictedStars } from "@/core/recommendations/learned/stars/predict-stars";

/** What a person would probably give movies, by their id; a movie that is missing has no prediction. */
export type PredictionsByMovie = Record<number, PredictedStars>;
