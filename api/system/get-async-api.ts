import { z } from "zod";
import { buildAsyncDocument } from "@/api/asyncapi/build-async-document";
import { defineOperation } from "@/api/operation";

const document = buildAsyncDocument();

export const getAsyncApiOperation = defineOperation({
  id: "getAsyncApi",
  method: "GET",
  path: "/api/v1/asyncapi.json",
  tag: "system",
  summary: "The description of the events",
  access: "anyone",
  answers: {
    200: { description: "An AsyncAPI 3.0 document", schema: z.looseObject({ asyncapi: z.string() }) },
  },
  cache: { role: "movie-detail", subjects: () => [] },
  handle: async () => ({ status: 200, body: { asyncapi: "", ...document } }),
});
