import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { listLanguages } from "@/db/queries/movies/list-languages";

const languageSchema = z
  .strictObject({ code: z.string().describe("ISO 639-1."), movie_count: z.int() })
  .meta({ id: "Language" });

export const listLanguagesOperation = defineOperation({
  id: "listLanguages",
  method: "GET",
  path: "/api/v1/languages",
  tag: "movies",
  summary: "The languages of the movies, most movies first",
  access: "anyone",
  answers: { 200: { description: "The languages", schema: z.array(languageSchema) } },
  cache: { role: "movie-list" },
  handle: async ({ app }) => {
    const languages = await listLanguages(app.db);
    return { status: 200, body: languages.map(({ code, count }) => ({ code, movie_count: count })) };
  },
});
