import type { HeldOutPerson } from "@/core/recommendations/learned/evaluation/hold-out-people";
import type { ModelMetrics } from "@/core/recommendations/learned/model-metrics";
import { ratedSlots } from "@/core/recommendations/learned/rated-slots";
import type { LoadedModel } from "@/core/recommendations/learned/score-learned";
import { predictStars, residualsOfPerson } from "@/core/recommendations/learned/stars/predict-stars";

/** How far predicted stars are from what was given, on what was hidden. */
export function judgeStars(
  model: LoadedModel,
  people: readonly HeldOutPerson[],
): Pick<ModelMetrics, "starsRmse" | "starsMae" | "intervalCoverage"> {
  let squares = 0;
  let distances = 0;
  let within = 0;
  let count = 0;
  for (const { known, hidden } of people) {
    const person = residualsOfPerson(model.stars, ratedSlots(model, known));
    for (const { movieId, stars } of hidden) {
      const predicted = predictStars(model.stars, person, model.slotById.get(movieId) ?? -1);
      const error = predicted.stars - stars;
      squares += error ** 2;
      distances += Math.abs(error);
      if (stars >= predicted.low && stars <= predicted.high) within += 1;
      count += 1;
    }
  }
  const mean = (sum: number) => sum / Math.max(1, count);
  return { starsRmse: Math.sqrt(mean(squares)), starsMae: mean(distances), intervalCoverage: mean(within) };
}
