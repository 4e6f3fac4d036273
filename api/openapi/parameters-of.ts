import type { z } from "zod";
import { type JsonSchema, jsonSchemaOf } from "@/api/openapi/json-schema";
import type { Operation } from "@/api/operation";

export type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: JsonSchema;
  example?: unknown;
};

/** The parameters of an operation: in its path, in its query, and the headers that make writes safe. */
export function parametersOf(
  operation: Operation,
  components: Map<string, JsonSchema>,
  example: { params?: object; query?: object },
): Parameter[] {
  return [
    ...fieldsOf(operation.params, "path", components, example.params),
    ...fieldsOf(operation.query, "query", components, example.query),
    ...(operation.method === "GET" ? [] : WRITE_HEADERS),
  ];
}

function fieldsOf(
  schema: z.ZodObject | undefined,
  place: "path" | "query",
  components: Map<string, JsonSchema>,
  example: object = {},
): Parameter[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const { description, ...own } = jsonSchemaOf(field as z.ZodType, "input", components);
    const isRequired = place === "path" || !(field as z.ZodType).isOptional();
    const value = Object.entries(example).find(([key]) => key === name)?.[1];
    return {
      name,
      in: place,
      required: isRequired,
      ...(typeof description === "string" && { description }),
      schema: own,
      ...(value !== undefined && { example: value }),
    };
  });
}

const WRITE_HEADERS: Parameter[] = [
  {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description:
      "Any text of the client's own; the same request with the same key is carried out once in 24 hours.",
    schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,255}$" },
  },
  {
    name: "If-Match",
    in: "header",
    required: false,
    description: "The `ETag` of what is to be changed; 412 when it has changed since.",
    schema: { type: "string" },
  },
];
