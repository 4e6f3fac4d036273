import { z } from "zod";
import { starsOf } from "@/api/ratings/stars";
import { RULE_TYPES } from "@/core/recommendations/scoring-rule";
import type { Contribution } from "@/core/recommendations/views";

const about = {
  movie_id: z.int(),
  title: z.string(),
  shared: z.array(z.string()).describe("What both movies have, strongest first; for the strongest reasons."),
};
const share = z.number().describe("What it adds to the score, or takes from it.");

export const contributionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rated"), ...about, rating: z.number(), share }),
  z.strictObject({
    kind: z.literal("other_ratings"),
    count: z.int().describe("The ratings that moved it less than those that are listed."),
    share,
  }),
  z.strictObject({ kind: z.literal("dismissed"), ...about, share }),
  z.strictObject({ kind: z.literal("rule"), rule: z.enum(RULE_TYPES), value: z.number(), share }),
  z.strictObject({ kind: z.literal("liked_by_many"), share }),
  z.strictObject({
    kind: z.literal("dial"),
    dial: z.enum(["popular", "recent"]),
    level: z.number().describe("Where the movie stands, −1 (obscure, old) to 1 (popular, new)."),
    share,
  }),
]);

export function contributionBody(contribution: Contribution): z.input<typeof contributionSchema> {
  if (contribution.kind !== "rated" && contribution.kind !== "dismissed") return contribution;
  const { movieId, title, shared, share } = contribution;
  const common = { movie_id: movieId, title, shared, share };
  return contribution.kind === "dismissed"
    ? { kind: "dismissed", ...common }
    : { kind: "rated", ...common, rating: starsOf(contribution.halfStars) };
}
