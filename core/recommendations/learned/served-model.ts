import type { LoadedModel } from "@/core/recommendations/learned/score-learned";

/** A model that is served; `modelId` is the version that people see. */
export type ServedModel = LoadedModel & { modelId: number };
