import { z } from "zod";
import { starsOf, starsSchema } from "@/api/ratings/stars";
import { INTERACTION_TYPES, type Interaction } from "@/core/ratings/interaction";

export const interactionSchema = z
  .strictObject({
    id: z.int(),
    user_id: z.int(),
    movie_id: z.int(),
    interaction_type: z.enum(INTERACTION_TYPES),
    rating: starsSchema.nullable().describe("The rating that it gave, in stars; null when it gave none."),
    created_at: z.iso.datetime(),
  })
  .meta({ id: "Interaction" });

export function interactionBody(interaction: Interaction): z.input<typeof interactionSchema> {
  const { id, userId, movieId, type, halfStars, createdAt } = interaction;
  return {
    id,
    user_id: userId,
    movie_id: movieId,
    interaction_type: type,
    rating: halfStars === null ? null : starsOf(halfStars),
    created_at: createdAt.toISOString(),
  };
}
