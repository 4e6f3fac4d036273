import { type SQL, sql } from "drizzle-orm";
import { SHARED_NAMES } from "@/core/events/changed-subjects";
import type { Executor } from "@/db/client";
import { arrayLiteral, type Columns, columnList, incoming, type Row } from "@/db/stores/catalog/incoming";
import { CHANGES_CHANNEL } from "@/db/stores/outbox";

/** A table of what several movies have in common: people, companies, … */
export type SharedTable<Names extends string = string> = {
  name: string;
  /** The column that identifies a row. */
  key: Names;
  /** Columns with what movies say of it, the key included, by their types in Postgres. */
  columns: Readonly<Record<Names, string>>;
  /** The one of them, if any, of which the greatest value counts, whoever says it. */
  greatest?: Names;
  /** A query for `shared_key` and `movie_id`: which movies name it. */
  links: SQL;
  /** Further columns, made from a row when it is written. */
  derive?: { columns: Columns; from: (row: Statement<Names>) => Record<string, unknown> };
};

/** What one movie says of something that it shares with others. */
export type Statement<Names extends string = string> = Row<Names> & { movie_id: number };

/**
 * Stores what movies say of things that they share. Where they disagree, the movie with the greatest id decides: what
 * is stored in the end does not depend on the order in which movies come in, or on which of them come together.
 * (A decider that stops naming the thing leaves its word behind until the next one changes.)
 * Only rows that are new or different are written.
 */
export async function mergeShared<Names extends string>(
  tx: Executor,
  table: SharedTable<Names>,
  movieIds: readonly number[],
  statements: readonly Statement<Names>[],
): Promise<void> {
  const spoken = deciding(table, statements);
  if (spoken.size === 0) return;
  const news = await findNews(tx, table, [...spoken.values()]);
  const contested = new Set(news.filter((row) => row.is_known && row.differs).map((row) => row.key));
  const deciders = await findDeciders(tx, table, movieIds, [...contested]);
  const said = news.flatMap(({ key }) => spoken.get(key) ?? []);
  const isOutvoted = (statement: Statement<Names>) =>
    statement.movie_id < (deciders.get(statement[table.key]) ?? 0);
  const written = said.filter((statement) => !isOutvoted(statement));
  await upsert(tx, table, written);
  if (written.some((statement) => contested.has(statement[table.key]))) await tellOfNewNames(tx);
  await raiseGreatest(tx, table, said.filter(isOutvoted));
}

/** The other movies that show them get no event of their own. Postgres sends equal notices of a transaction once. */
function tellOfNewNames(tx: Executor) {
  return tx.execute(sql`select pg_notify(${CHANGES_CHANNEL}, ${SHARED_NAMES})`);
}

/** Of several statements in one batch that of the greatest movie; of several in one movie the first one. */
function deciding<Names extends string>(table: SharedTable<Names>, statements: readonly Statement<Names>[]) {
  const byKey = new Map<unknown, Statement<Names>>();
  for (const statement of statements) {
    const key = statement[table.key];
    const other = byKey.get(key);
    if (!other || statement.movie_id > other.movie_id) byKey.set(key, statement);
  }
  return byKey;
}

type News = { key: unknown; is_known: boolean; differs: boolean };

/** The keys of statements that say something which is not stored. */
async function findNews<Names extends string>(
  tx: Executor,
  table: SharedTable<Names>,
  statements: readonly Statement<Names>[],
): Promise<News[]> {
  const { greatest } = table;
  const names = Object.keys(table.columns).filter((name) => name !== greatest);
  const key = sql.raw(table.key);
  const differs = sql`(${columnList(names, "stored")}) is distinct from (${columnList(names, "incoming")})`;
  const rows = await tx.execute(sql`
    select incoming.${key} as key, stored.${key} is not null as is_known, ${differs} as differs
    from ${incoming(table.columns, statements)} left join ${sql.raw(table.name)} as stored using (${key})
    where ${differs} ${greatest ? sql`or ${columnList([greatest], "stored")} < ${columnList([greatest], "incoming")}` : sql``}`);
  return [...rows] as News[];
}

/** The greatest id, outside of this batch, of a movie that names it. */
async function findDeciders<Names extends string>(
  tx: Executor,
  table: SharedTable<Names>,
  movieIds: readonly number[],
  keys: readonly unknown[],
): Promise<Map<unknown, number>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.execute(sql`
    select shared_key as key, max(movie_id) as movie_id from (${table.links}) as links
    where shared_key = any(${arrayLiteral(keys)}::${sql.raw(table.columns[table.key])}[])
      and movie_id <> all(${arrayLiteral(movieIds)}::integer[])
    group by shared_key`);
  return new Map([...rows].map((row) => [row.key, Number(row.movie_id)]));
}

async function upsert<Names extends string>(
  tx: Executor,
  table: SharedTable<Names>,
  statements: readonly Statement<Names>[],
): Promise<void> {
  if (statements.length === 0) return;
  const columns: Columns = { ...table.columns, ...table.derive?.columns };
  const names = Object.keys(columns);
  const rows = statements.map((row) => ({ ...row, ...table.derive?.from(row) }));
  const assignments = names.map((name) =>
    name === table.greatest
      ? `${name} = greatest(${table.name}.${name}, excluded.${name})`
      : `${name} = excluded.${name}`,
  );
  await tx.execute(sql`
    insert into ${sql.raw(table.name)} (${columnList(names)})
    select ${columnList(names)} from ${incoming(columns, rows)}
    on conflict (${sql.raw(table.key)}) do update set ${sql.raw(assignments.join(", "))}`);
}

async function raiseGreatest<Names extends string>(
  tx: Executor,
  table: SharedTable<Names>,
  statements: readonly Statement<Names>[],
): Promise<void> {
  if (!table.greatest || statements.length === 0) return;
  const column = sql.raw(table.greatest);
  const key = sql.raw(table.key);
  await tx.execute(sql`
    update ${sql.raw(table.name)} as stored set ${column} = incoming.${column}
    from ${incoming(table.columns, statements)}
    where stored.${key} = incoming.${key} and stored.${column} < incoming.${column}`);
}
