import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { userId, wholeNumber } from "@/api/parameters";
import { recommendationBody, recommendationSchema } from "@/api/recommendations/recommendation-body";
import {
  dialsOf,
  dialsSchema,
  filterOf,
  modeSchema,
  steeringParameters,
} from "@/api/recommendations/steering-parameters";
import { requireSelf } from "@/core/accounts/viewer";
import { RECOMMENDER_MODEL, SCORING_RULES, userSubject } from "@/core/events/changed-subjects";
import { listSummaries } from "@/db/queries/movies/list-summaries";
import { recommendMovies } from "@/services/recommendations/recommend-movies";

const recommendationListSchema = z
  .strictObject({
    user_id: z.int(),
    mode: modeSchema.describe(
      "What served: `blend` where nothing was learned yet, or nothing was said that other movies could be like.",
    ),
    dials: dialsSchema.describe("Where the dials stood."),
    model_version: z
      .int()
      .nullable()
      .describe("The version of the learned model that took part; null when none did."),
    recommendations: z.array(recommendationSchema),
    generated_at: z.iso.datetime(),
  })
  .meta({ id: "RecommendationList" });

export const listRecommendationsOperation = defineOperation({
  id: "listRecommendations",
  method: "GET",
  path: "/api/v1/users/{id}/recommendations",
  tag: "recommendations",
  summary: "Movies for a user, best first, with the reasons",
  description:
    "Never what the user rated, saw or dismissed. Dials that are left out stand where administrators put them.",
  access: "self",
  params: z.strictObject({ id: userId }),
  query: z.strictObject({ limit: wholeNumber("limit", 1, 100).default(10), ...steeringParameters }),
  answers: { 200: { description: "The recommendations", schema: recommendationListSchema } },
  errors: ["not_found"],
  cache: {
    role: "recommendations",
    subjects: ({ id }) => [userSubject(id), SCORING_RULES, RECOMMENDER_MODEL],
  },
  handle: async ({ params, query: { limit, ...query }, viewer, context, app }) => {
    requireSelf(viewer, params.id, "read");
    const dials = dialsOf(query, await context.recommenderDefaults());
    const request = { userId: params.id, limit, mode: query.mode, dials, filter: filterOf(query) };
    const list = await recommendMovies(context, request);
    const summaries = await listSummaries(
      app.db,
      list.recommendations.map(({ movie }) => movie.id),
    );
    const body = {
      user_id: params.id,
      mode: list.mode,
      dials: list.dials,
      model_version: list.modelId,
      recommendations: list.recommendations.flatMap((recommendation) => {
        const movie = summaries.get(recommendation.movie.id);
        return movie ? recommendationBody(recommendation, movie, app.config.publicUrl) : [];
      }),
      generated_at: context.now().toISOString(),
    };
    return { status: 200, body };
  },
});
