import { z } from "zod";

type Kind = "text" | "number" | "boolean" | "number or text";

/**
 * Turns the texts of an address into the values that a schema asks for: numbers, booleans, and arrays where a parameter
 * may come more than once. What is no number stays text, so that the schema refuses it in its own words; so does a
 * parameter that comes twice and may not. The schemas themselves stay strict.
 */
export function textToValues(
  schema: z.ZodObject,
  texts: Iterable<[string, string]>,
): Record<string, unknown> {
  const values = new Map<string, string[]>();
  for (const [name, text] of texts) values.set(name, [...(values.get(name) ?? []), text]);
  const result: [string, unknown][] = [];
  for (const [name, given] of values) result.push([name, fieldValue(schema.shape[name], given)]);
  // `__proto__` is a name like any other here.
  return Object.fromEntries(result);
}

function fieldValue(field: z.core.$ZodType | undefined, texts: string[]): unknown {
  const inner = field && unwrap(field);
  if (inner instanceof z.ZodArray) {
    const kind = kindOf(unwrap(inner.element));
    return texts.map((text) => convert(text, kind));
  }
  const [first, ...others] = texts;
  if (first === undefined || others.length > 0) return texts;
  return convert(first, inner ? kindOf(inner) : "text");
}

/** What is inside `.optional()`, `.default()`, `.nullable()`, `.readonly()` and `.transform()`. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly
  )
    return unwrap(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}

function kindOf(schema: z.core.$ZodType): Kind {
  if (schema instanceof z.ZodNumber) return "number";
  if (schema instanceof z.ZodBoolean) return "boolean";
  if (!(schema instanceof z.ZodUnion)) return "text";
  return schema.options.some((option) => kindOf(unwrap(option)) === "number") ? "number or text" : "text";
}

function convert(text: string, kind: Kind): unknown {
  if (kind === "boolean") return text === "true" ? true : text === "false" ? false : text;
  if (kind === "text") return text;
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}
