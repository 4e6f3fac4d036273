import { z } from "zod";
import { movieSummaryBody, movieSummarySchema } from "@/api/movies/movie-summary-body";
import { defineOperation } from "@/api/operation";
import { idParameter } from "@/api/parameters";
import { getPerson } from "@/db/queries/people/get-person";

const personSchema = z
  .strictObject({
    id: z.int(),
    name: z.string(),
    profile_url: z.url().nullable(),
    known_for: z.string().nullable().describe("The department with most credits, such as Directing."),
    filmography: z
      .array(z.strictObject({ movie: movieSummarySchema, roles: z.array(z.string()) }))
      .describe("Newest first; movies without a date last."),
  })
  .meta({ id: "Person" });

export const getPersonOperation = defineOperation({
  id: "getPerson",
  method: "GET",
  path: "/api/v1/people/{id}",
  tag: "people",
  summary: "One person with all their movies",
  access: "anyone",
  params: z.strictObject({ id: idParameter("invalid person ID") }),
  answers: { 200: { description: "The person", schema: personSchema } },
  errors: ["not_found"],
  cache: { role: "movie-detail" },
  handle: async ({ params, app }) => {
    const { id, name, profileUrl, knownFor, filmography } = await getPerson(app.db, params.id);
    const origin = app.config.publicUrl;
    const body = {
      id,
      name,
      profile_url: profileUrl && origin + profileUrl,
      known_for: knownFor,
      filmography: filmography.map(({ movie, roles }) => ({ movie: movieSummaryBody(movie, origin), roles })),
    };
    return { status: 200, body };
  },
});
