import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { arrayLiteral, columnList, incoming, type Row } from "@/db/stores/catalog/incoming";

/** A table whose rows belong to movies, with the types of its columns. `movie_id` and `key` identify a row. */
export type MovieTable<Names extends string = string> = {
  name: string;
  key: readonly Names[];
  columns: Readonly<Record<Names, string>>;
};

/**
 * Makes `rows` the only ones that the changed movies have in a table. Rows that are there already are not touched.
 * Movies that are new have none yet, which saves them the comparison.
 */
export async function replaceRows<Names extends string>(
  tx: Executor,
  table: MovieTable<Names>,
  updatedIds: ReadonlySet<number>,
  rows: readonly (Row<Names> & { movie_id: number })[],
): Promise<void> {
  const rowsOfNew = rows.filter((row) => !updatedIds.has(row.movie_id));
  const rowsOfUpdated = rows.filter((row) => updatedIds.has(row.movie_id));
  await insert(tx, table, rowsOfNew);
  if (updatedIds.size === 0) return;
  await removeOthers(tx, table, updatedIds, rowsOfUpdated);
  await insertMissing(tx, table, rowsOfUpdated);
}

const names = (table: MovieTable) => Object.keys(table.columns);

const sameKey = (table: MovieTable) =>
  sql.raw(["movie_id", ...table.key].map((name) => `stored.${name} = incoming.${name}`).join(" and "));

async function insert(tx: Executor, table: MovieTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into ${sql.raw(table.name)} (${columnList(names(table))})
    select ${columnList(names(table))} from ${incoming(table.columns, rows)}`);
}

async function removeOthers(
  tx: Executor,
  table: MovieTable,
  movieIds: ReadonlySet<number>,
  rows: readonly Row[],
) {
  await tx.execute(sql`
    delete from ${sql.raw(table.name)} as stored
    where stored.movie_id = any(${arrayLiteral([...movieIds])}::integer[])
      and not exists (
        select from ${incoming(table.columns, rows)}
        where ${sameKey(table)} and (${columnList(names(table), "stored")})
          is not distinct from (${columnList(names(table), "incoming")}))`);
}

async function insertMissing(tx: Executor, table: MovieTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into ${sql.raw(table.name)} (${columnList(names(table))})
    select ${columnList(names(table))} from ${incoming(table.columns, rows)}
    where not exists (select from ${sql.raw(table.name)} as stored where ${sameKey(table)})`);
}
