import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { CatalogDigest, TableDigest } from "@/core/movies/catalog-digest";
import type { Database, Executor } from "@/db/client";
import { DIGESTED_TABLES, type DigestedTable } from "@/db/queries/movies/digested-tables";

/** Rows are hashed together with those whose key is in the same thousand, so that neither side ever holds a table. */
const BLOCK = 1000;

/**
 * Counts and a SHA-256 for each table of what comes into the catalogue from outside, and over all of them. Equal
 * content gives equal digests, whenever and in whatever order it came. Reads one state, whoever writes meanwhile.
 */
export async function digestCatalog(db: Database): Promise<CatalogDigest> {
  return db.transaction(
    async (tx) => {
      // How values are written as text must not depend on the server's settings.
      await tx.execute(
        sql`select set_config('datestyle', 'ISO, YMD', true), set_config('extra_float_digits', '1', true)`,
      );
      const tables: TableDigest[] = [];
      for (const table of DIGESTED_TABLES) tables.push(await digestTable(tx, table));
      return { tables, all: digestOf("all", tables) };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function digestTable(
  tx: Executor,
  { name, table, columns, order, where }: DigestedTable,
): Promise<TableDigest> {
  const [key] = order;
  const block = key.dataType === "number" ? sql`${key} / ${sql.raw(String(BLOCK))}` : sql`ascii(${key})`;
  const keys = order.map((column) =>
    column.dataType === "string" ? sql`${column} collate "C"` : sql`${column}`,
  );
  const line = sql`row(${sql.join(columns, sql`, `)})::text`;
  const blocks = await tx.execute(sql`
    select count(*) as rows,
      encode(sha256(convert_to(string_agg(${line}, chr(10) order by ${sql.join(keys, sql`, `)}), 'UTF8')), 'hex') as sha256
    from ${table} ${where ? sql`where ${where}` : sql``}
    group by ${block} order by ${block}`);
  return digestOf(
    name,
    [...blocks].map((row) => ({ rows: Number(row.rows), sha256: String(row.sha256) })),
  );
}

function digestOf(table: string, parts: readonly { rows: number; sha256: string }[]): TableDigest {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.sha256}\n`);
  return { table, rows: parts.reduce((sum, part) => sum + part.rows, 0), sha256: hash.digest("hex") };
}
