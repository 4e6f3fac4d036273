import type { ForeseenStars } from "@/core/recommendations/foreseen-stars";
import type { ServedModel } from "@/core/recommendations/learned/served-model";
import { predictFor } from "@/core/recommendations/predict-for";

type GivenRating = { movieId: number; halfStars: number };

type Parts = {
  learnedModel(): Promise<ServedModel | null>;
  listRatings(userId: number): Promise<readonly GivenRating[]>;
  onError(error: unknown): void;
};

/** A rating waits no longer for what was expected of it. */
const PATIENCE_MS = 250;

/**
 * What somebody is expected to give a movie that they have not rated, as it would be shown to them, for keeping beside
 * what they give. Null without a model, where it would be a guess, for what they have rated, and when it fails or takes
 * too long: no rating is ever lost or held up by it.
 */
export function createForesight({ learnedModel, listRatings, onError }: Parts) {
  async function foresee(userId: number, movieId: number): Promise<ForeseenStars | null> {
    const model = await learnedModel();
    if (!model) return null;
    const ratings = await listRatings(userId);
    if (ratings.some((rating) => rating.movieId === movieId)) return null;
    const predicted = predictFor(model, ratings)(movieId);
    return predicted && { ...predicted, modelId: model.modelId };
  }

  return async (userId: number, movieId: number): Promise<ForeseenStars | null> => {
    const foreseen = foresee(userId, movieId).catch((error: unknown) => {
      onError(error);
      return null;
    });
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS, null);
    });
    return Promise.race([foreseen, tooLate]).finally(() => clearTimeout(timer));
  };
}
