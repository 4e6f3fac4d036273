import { z } from "zod";
import { movieSummaryBody, movieSummaryFields } from "@/api/movies/movie-summary-body";
import { contributionBody, contributionSchema } from "@/api/recommendations/contribution-body";
import type { MovieSummary } from "@/core/movies/views";
import type { Recommendation } from "@/core/recommendations/views";

const predictedSchema = z
  .strictObject({ stars: z.number(), low: z.number(), high: z.number() })
  .meta({ id: "PredictedStars" });

export const recommendationSchema = z
  .strictObject({
    ...movieSummaryFields,
    score: z.number().describe("To four decimals."),
    exact_score: z.number().describe("What the shares add up to."),
    reason: z.string(),
    breakdown: z
      .array(contributionSchema)
      .describe("Everything that moved the movie, strongest first; the shares add up to `exact_score`."),
    predicted_rating: predictedSchema
      .nullable()
      .describe(
        "In stars, what the user would probably give; four in five ratings should lie between `low` and `high`. Null where too little is known.",
      ),
  })
  .meta({ id: "Recommendation" });

export function recommendationBody(
  { score, exactScore, reason, contributions, predicted }: Recommendation,
  movie: MovieSummary,
  origin: string,
): z.input<typeof recommendationSchema> {
  return {
    ...movieSummaryBody(movie, origin),
    score,
    exact_score: exactScore,
    reason,
    breakdown: contributions.map(contributionBody),
    predicted_rating: predicted && {
      stars: twoDecimals(predicted.stars),
      low: twoDecimals(predicted.low),
      high: twoDecimals(predicted.high),
    },
  };
}

function twoDecimals(stars: number): number {
  return Math.round(stars * 100) / 100;
}
