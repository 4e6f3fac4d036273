import type { z } from "zod";

const documented = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

/** A schema whose checks tell no reader what it takes (it picks another by a field, say), with one that does. */
export function documentAs<Schema extends z.ZodType>(schema: Schema, documentation: z.ZodType): Schema {
  documented.set(schema, documentation);
  return schema;
}

/** The schema by which another is described: its stand-in, or itself. */
export function documentationOf(schema: z.core.$ZodType): z.core.$ZodType {
  return documented.get(schema) ?? schema;
}
