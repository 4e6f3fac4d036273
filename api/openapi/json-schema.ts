import { z } from "zod";
import { documentationOf } from "@/api/documented-as";

export type JsonSchema = { [keyword: string]: unknown };

/**
 * A schema as JSON Schema 2020-12, which is what OpenAPI 3.1 has. Schemas with an id (`.meta({ id })`) are put into
 * `components` and referred to.
 * @param io what a client may send (`input`) or will get (`output`)
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  io: "input" | "output",
  components: Map<string, JsonSchema>,
): JsonSchema {
  const described = documentationOf(schema instanceof z.ZodOptional ? schema.unwrap() : schema);
  const {
    $schema: _,
    $defs = {},
    ...own
  } = z.toJSONSchema(described, { io, unrepresentable: "any" }) as {
    $schema?: string;
    $defs?: Record<string, JsonSchema>;
  } & JsonSchema;
  for (const [id, { id: _id, ...definition }] of Object.entries($defs)) {
    components.set(id, withReferences(definition) as JsonSchema);
  }
  return withReferences(own) as JsonSchema;
}

/** zod's `#/$defs/…` as OpenAPI's `#/components/schemas/…`. */
function withReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReferences);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string"
        ? inner.replace("#/$defs/", "#/components/schemas/")
        : withReferences(inner),
    ]),
  );
}
