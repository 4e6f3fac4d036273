import { z } from "zod";
import { movieSummaryBody, movieSummaryFields } from "@/api/movies/movie-summary-body";
import { starsOf } from "@/api/ratings/stars";
import type { MovieSummary } from "@/core/movies/views";
import { RULE_TYPES } from "@/core/recommendations/scoring-rule";
import type { Contribution, Recommendation } from "@/core/recommendations/views";

const about = { movie_id: z.int(), title: z.string(), shared: z.array(z.string()) };
const share = z.number().describe("What it adds to the score, or takes from it.");

const contributionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rated"), ...about, rating: z.number(), share }),
  z.strictObject({ kind: z.literal("dismissed"), ...about, share }),
  z.strictObject({ kind: z.literal("rule"), rule: z.enum(RULE_TYPES), value: z.number(), share }),
]);

export const recommendationSchema = z
  .strictObject({
    ...movieSummaryFields,
    score: z.number().describe("To four decimals."),
    reason: z.string(),
    breakdown: z
      .array(contributionSchema)
      .describe("Everything that moved the movie, strongest first; the shares add up to the score."),
  })
  .meta({ id: "Recommendation" });

export function recommendationBody(
  { score, reason, contributions }: Recommendation,
  movie: MovieSummary,
  origin: string,
): z.input<typeof recommendationSchema> {
  return {
    ...movieSummaryBody(movie, origin),
    score,
    reason,
    breakdown: contributions.map(contributionBody),
  };
}

function contributionBody(contribution: Contribution): z.input<typeof contributionSchema> {
  if (contribution.kind === "rule") return contribution;
  const { movieId, title, shared, share } = contribution;
  const common = { movie_id: movieId, title, shared, share };
  return contribution.kind === "dismissed"
    ? { kind: "dismissed", ...common }
    : { kind: "rated", ...common, rating: starsOf(contribution.halfStars) };
}
