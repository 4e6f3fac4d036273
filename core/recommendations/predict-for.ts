import { ratedSlots } from "@/core/recommendations/learned/rated-slots";
import type { LoadedModel } from "@/core/recommendations/learned/score-learned";
import {
  type PersonResiduals,
  type PredictedStars,
  predictStars,
  residualsOfPerson,
} from "@/core/recommendations/learned/stars/predict-stars";

/**
 * How many stars the person who gave these ratings would give a movie. Null where that is no more than a guess: for a
 * movie that nobody had rated, and for somebody of whose ratings the model knows none. `worked` is what the ratings come
 * to, where that is known already.
 */
export function predictFor(
  model: LoadedModel | null,
  ratings: readonly { movieId: number; halfStars: number }[],
  worked?: PersonResiduals,
): (movieId: number) => PredictedStars | null {
  if (!model) return () => null;
  const person = worked ?? residualsOf(model, ratings);
  if (person.count === 0) return () => null;
  return (movieId) => {
    const slot = model.slotById.get(movieId);
    return slot === undefined ? null : predictStars(model.stars, person, slot);
  };
}

function residualsOf(
  model: LoadedModel,
  ratings: readonly { movieId: number; halfStars: number }[],
): PersonResiduals {
  const own = ratings.map(({ movieId, halfStars }) => ({ movieId, stars: halfStars / 2, time: 0 }));
  return residualsOfPerson(model.stars, ratedSlots(model, own));
}
