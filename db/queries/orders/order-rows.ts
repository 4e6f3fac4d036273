import { asc, eq, inArray, type SQL } from "drizzle-orm";
import { posterUrl } from "@/core/movies/poster-url";
import type { OrderView } from "@/core/orders/views";
import type { Executor } from "@/db/client";
import { movies, orderLines, orders, users } from "@/db/schema";

/** The orders that are asked for, without their films. */
export function selectOrders(db: Executor, where: SQL | undefined) {
  return db
    .select({ order: orders, username: users.username })
    .from(orders)
    .leftJoin(users, eq(users.id, orders.userId))
    .where(where)
    .$dynamic();
}

type OrderRow = { order: typeof orders.$inferSelect; username: string | null };

/** The same with their films. */
export async function withLines(db: Executor, rows: readonly OrderRow[]): Promise<OrderView[]> {
  const ids = rows.map(({ order }) => order.id);
  const lines = ids.length === 0 ? [] : await listLines(db, ids);
  return rows.map(({ order, username }) => ({
    ...orderView(order),
    username,
    lines: lines
      .filter(({ orderId }) => orderId === order.id)
      .map(({ movieId, title, kind, priceMinor, storedId, posterPath }) => ({
        movieId,
        title,
        kind,
        price: { minor: priceMinor, currency: order.currency },
        posterUrl: storedId === null ? null : posterUrl(movieId, posterPath),
      })),
  }));
}

function listLines(db: Executor, orderIds: readonly string[]) {
  return db
    .select({
      orderId: orderLines.orderId,
      movieId: orderLines.movieId,
      title: orderLines.title,
      kind: orderLines.kind,
      priceMinor: orderLines.priceMinor,
      storedId: movies.id,
      posterPath: movies.posterPath,
    })
    .from(orderLines)
    .leftJoin(movies, eq(movies.id, orderLines.movieId))
    .where(inArray(orderLines.orderId, [...orderIds]))
    .orderBy(asc(orderLines.position));
}

function orderView(row: OrderRow["order"]) {
  const { totalMinor: minor, currency, failureCode: code, failureReason: reason, ...facts } = row;
  const failure = code === null || reason === null ? null : { code, reason };
  return { ...facts, total: { minor, currency }, failure };
}
