import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { arrayLiteral } from "@/db/stores/catalog/incoming";

/** `column = any(ids)`: one parameter, however many ids. */
export function isAmong(column: AnyPgColumn, ids: readonly number[]): SQL {
  return sql`${column} = any(${arrayLiteral(ids)}::integer[])`;
}

/** The values of rows by their movie, in the order of the rows. */
export function byMovie<Value>(rows: readonly { movieId: number; value: Value }[]): Map<number, Value[]> {
  const valuesOf = new Map<number, Value[]>();
  for (const { movieId, value } of rows) {
    const values = valuesOf.get(movieId);
    if (values) values.push(value);
    else valuesOf.set(movieId, [value]);
  }
  return valuesOf;
}
