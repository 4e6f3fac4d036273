import { z } from "zod";
import { interactionBody, interactionSchema } from "@/api/interactions/interaction-body";
import { defineOperation } from "@/api/operation";
import { movieId, userId } from "@/api/parameters";
import { halfStarsOf, starsSchema } from "@/api/ratings/stars";
import { INTERACTION_TYPES, type InteractionType } from "@/core/ratings/interaction";
import { addInteraction } from "@/services/ratings/add-interaction";

const isNoRating = (type: InteractionType): type is Exclude<InteractionType, "rating"> => type !== "rating";

const interactionInput = z.discriminatedUnion("interaction_type", [
  z.strictObject({ movie_id: movieId, interaction_type: z.literal("rating"), rating: starsSchema }),
  z.strictObject({
    movie_id: movieId,
    interaction_type: z.enum(INTERACTION_TYPES.filter(isNoRating)),
    rating: z.null().optional(),
  }),
]);

export const createInteractionOperation = defineOperation({
  id: "createInteraction",
  method: "POST",
  path: "/api/v1/users/{id}/interactions",
  tag: "interactions",
  summary: "Tell what a user did with a movie",
  description:
    "A `rating` is the user's rating; a `like` is one of four stars and a `dislike` one of two, unless there is a rating on that side already. `watchlist`, `watched` and `not_interested` put the movie on that list. A `view` is only remembered. Everything but a view changes the next recommendations.",
  access: "self",
  params: z.strictObject({ id: userId }),
  body: interactionInput,
  answers: { 201: { description: "The interaction", schema: interactionSchema } },
  errors: ["not_found"],
  handle: async ({ params, body, context }) => {
    const about = { userId: params.id, movieId: body.movie_id };
    const interaction = await addInteraction(
      context,
      body.interaction_type === "rating"
        ? { ...about, type: "rating", halfStars: halfStarsOf(body.rating) }
        : { ...about, type: body.interaction_type },
    );
    return { status: 201, body: interactionBody(interaction) };
  },
});
