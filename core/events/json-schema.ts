/** JSON Schema (draft 7 and later) as plain objects. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** All of these fields and no others. */
export function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

export function array(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

export function text(description: string): JsonSchema {
  return { type: "string", description };
}

/** Text in one of JSON Schema's formats. */
export function formatted(format: "uuid" | "date-time", description: string): JsonSchema {
  return { type: "string", format, description };
}

export function oneOf(values: readonly string[], description?: string): JsonSchema {
  return { type: "string", enum: values, ...(description !== undefined && { description }) };
}

export function whole(description: string, bounds: { minimum?: number; maximum?: number } = {}): JsonSchema {
  return { type: "integer", description, ...bounds };
}

export function id(description: string): JsonSchema {
  return whole(description, { minimum: 1 });
}
