import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { userId, wholeNumber } from "@/api/parameters";
import { recommendationBody, recommendationSchema } from "@/api/recommendations/recommendation-body";
import { requireSelf } from "@/core/accounts/viewer";
import { SCORING_RULES, userSubject } from "@/core/events/changed-subjects";
import { RECOMMENDATION_MODES } from "@/core/recommendations/score-candidates";
import { listSummaries } from "@/db/queries/movies/list-summaries";
import { recommendMovies } from "@/services/recommendations/recommend-movies";

const modeSchema = z.enum(RECOMMENDATION_MODES);

const recommendationListSchema = z
  .strictObject({
    user_id: z.int(),
    mode: modeSchema,
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
  access: "self",
  params: z.strictObject({ id: userId }),
  query: z.strictObject({
    limit: wholeNumber("limit", 1, 100).default(10),
    mode: modeSchema
      .default("blend")
      .describe(
        "`rules` scores by the rules alone; `blend` also by what is like the movies that the user rated.",
      ),
  }),
  answers: { 200: { description: "The recommendations", schema: recommendationListSchema } },
  errors: ["not_found"],
  cache: { role: "recommendations", subjects: ({ id }) => [userSubject(id), SCORING_RULES] },
  handle: async ({ params, query, viewer, context, app }) => {
    requireSelf(viewer, params.id, "read");
    const recommended = await recommendMovies(context, { userId: params.id, ...query });
    const summaries = await listSummaries(
      app.db,
      recommended.map(({ movie }) => movie.id),
    );
    const body = {
      user_id: params.id,
      mode: query.mode,
      recommendations: recommended.flatMap((recommendation) => {
        const movie = summaries.get(recommendation.movie.id);
        return movie ? recommendationBody(recommendation, movie, app.config.publicUrl) : [];
      }),
      generated_at: context.now().toISOString(),
    };
    return { status: 200, body };
  },
});
