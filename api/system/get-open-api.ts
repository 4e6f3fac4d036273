import { z } from "zod";
import { buildDocument, type Example } from "@/api/openapi/build-document";
import examples from "@/api/openapi/examples.json";
import { defineOperation, type Operation } from "@/api/operation";

/** The description of the given operations, which is one of them itself. */
export function openApiOperation(operations: readonly Operation[]) {
  let document: object | undefined;
  const operation = defineOperation({
    id: "getOpenApi",
    method: "GET",
    path: "/api/v1/openapi.json",
    tag: "system",
    summary: "This description",
    access: "anyone",
    answers: {
      200: { description: "An OpenAPI 3.1 document", schema: z.looseObject({ openapi: z.string() }) },
    },
    cache: { role: "movie-detail", subjects: () => [] },
    handle: async () => {
      document ??= buildDocument([...operations, operation], examples as Record<string, Example>);
      return { status: 200, body: { openapi: "", ...document } };
    },
  });
  return operation;
}
