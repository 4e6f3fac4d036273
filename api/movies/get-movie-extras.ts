import { z } from "zod";
import { movieExtrasBody, movieExtrasSchema } from "@/api/movies/movie-extras-body";
import { defineOperation } from "@/api/operation";
import { movieId } from "@/api/parameters";
import { getMovieDossier } from "@/db/queries/movies/get-movie-dossier";

export const getMovieExtrasOperation = defineOperation({
  id: "getMovieExtras",
  method: "GET",
  path: "/api/v1/movies/{id}/extras",
  tag: "movies",
  summary: "Trailers, age rating, series, companies, and where to watch",
  description: "Where a movie can be watched is JustWatch's data: name JustWatch wherever you show it.",
  access: "anyone",
  params: z.strictObject({ id: movieId }),
  query: z.strictObject({
    region: z
      .string()
      .regex(/^[A-Z]{2}$/, "region must be an ISO 3166-1 code such as US.")
      .default("US")
      .describe("Where the viewer is."),
  }),
  answers: { 200: { description: "What there is beyond the details", schema: movieExtrasSchema } },
  errors: ["not_found"],
  cache: { role: "movie-detail" },
  handle: async ({ params, query, app }) => {
    const dossier = await getMovieDossier(app.db, params.id, query.region);
    return { status: 200, body: movieExtrasBody(dossier, app.config.publicUrl) };
  },
});
