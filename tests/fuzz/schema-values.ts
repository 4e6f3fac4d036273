import fc from "fast-check";
import type { JsonSchema } from "@/api/openapi/json-schema";
import { GENRES } from "@/core/movies/genre";

const genreNames = GENRES.map(({ name }) => name);

/** What JSON Schema cannot say of a field: that it names something that exists. */
export type KnownValues = { movieId: number };

/** Values that a schema of our description allows; the description has no keywords but these. */
export function valuesOf(schema: JsonSchema, known: KnownValues, name = ""): fc.Arbitrary<unknown> {
  const fixed = byName(name, known);
  if (fixed) return schema.type === "array" ? fc.uniqueArray(fixed, { maxLength: 3 }) : fixed;
  if ("const" in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const options = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (options) return fc.oneof(...options.map((option) => valuesOf(option, known, name)));
  switch (schema.type) {
    case "object":
      return objectsOf(schema, known);
    case "array":
      return fc.array(valuesOf(schema.items as JsonSchema, known, name), {
        minLength: Number(schema.minItems ?? 0),
        maxLength: Math.min(Number(schema.maxItems ?? 3), 3),
      });
    case "string":
      return stringsOf(schema);
    case "integer":
      return fc.integer({ min: bound(schema.minimum, 0), max: bound(schema.maximum, 1000) });
    case "number":
      return numbersOf(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      throw new Error(`the fuzzer does not know ${JSON.stringify(schema)}`);
  }
}

function byName(name: string, { movieId }: KnownValues): fc.Arbitrary<unknown> | null {
  if (name === "movie_id") return fc.constant(movieId);
  return /^(without_)?genres?$|^preferred_genres$/.test(name) ? fc.constantFrom(...genreNames) : null;
}

function objectsOf({ properties = {}, required = [] }: JsonSchema, known: KnownValues): fc.Arbitrary<object> {
  const fields = Object.entries(properties as Record<string, JsonSchema>).map(
    ([name, field]) => [name, valuesOf(field, known, name)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: required as string[] });
}

function numbersOf({ minimum, maximum, multipleOf }: JsonSchema): fc.Arbitrary<number> {
  const step = Number(multipleOf ?? 0.25);
  const [min, max] = [bound(minimum, 0), bound(maximum, 100)];
  return fc.integer({ min: Math.ceil(min / step), max: Math.floor(max / step) }).map((count) => count * step);
}

function stringsOf({ format, pattern, minLength = 1, maxLength = 20 }: JsonSchema): fc.Arbitrary<string> {
  if (format === "date") {
    return fc
      .integer({ min: 0, max: 45_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  }
  const texts = fc.string({
    minLength: Number(minLength),
    maxLength: Math.min(Number(maxLength), 40),
    unit: "grapheme",
  });
  return typeof pattern === "string" ? textsLike(pattern, texts) : texts;
}

/** Texts that match; of those that no generator makes by itself (classes such as \\p{L}), some of the shapes there are. */
function textsLike(pattern: string, texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const fits = new RegExp(pattern, "u");
  if (pattern === "\\S") return texts.filter((text) => fits.test(text));
  if (!pattern.includes("\\p{")) return fc.stringMatching(new RegExp(pattern));
  const names = fc.uuid().map((id) => id.slice(0, 30));
  const shapes = [names, names.map((name) => `${name.slice(0, 20)}@example.org`)];
  const shape = shapes.find((candidate) => fc.sample(candidate, 5).every((text) => fits.test(text)));
  if (!shape) throw new Error(`the fuzzer finds no text for ${pattern}`);
  return shape;
}

function bound(given: unknown, otherwise: number): number {
  return typeof given === "number" && Math.abs(given) < 2 ** 31 ? given : otherwise;
}
