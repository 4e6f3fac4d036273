import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { wholeNumber } from "@/api/parameters";
import { searchPeople } from "@/db/queries/discovery/search-people";

const personRefSchema = z.strictObject({ id: z.int(), name: z.string() });

export const listPeopleOperation = defineOperation({
  id: "listPeople",
  method: "GET",
  path: "/api/v1/people",
  tag: "people",
  summary: "People by name, best known first",
  access: "anyone",
  query: z.strictObject({
    q: z.string().max(200).describe("Beginnings of the words of a name, two letters or more."),
    limit: wholeNumber("limit", 1, 100).default(20),
  }),
  answers: {
    200: {
      description: "The people",
      schema: z.strictObject({ data: z.array(personRefSchema) }).meta({ id: "PersonList" }),
    },
  },
  cache: { role: "movie-list" },
  handle: async ({ query, app }) => ({
    status: 200,
    body: { data: await searchPeople(app.db, query.q, query.limit) },
  }),
});
