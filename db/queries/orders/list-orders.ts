import { count, desc, eq } from "drizzle-orm";
import type { Page } from "@/core/movies/views";
import type { OrderView } from "@/core/orders/views";
import type { Executor } from "@/db/client";
import { selectOrders, withLines } from "@/db/queries/orders/order-rows";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { orders } from "@/db/schema";

/** A person's orders, newest first; everyone's for `null`. */
export async function listOrders(
  db: Executor,
  userId: number | null,
  request: PageRequest,
): Promise<Page<OrderView>> {
  const where = userId === null ? undefined : eq(orders.userId, userId);
  const [rows, totals] = await Promise.all([
    selectOrders(db, where).orderBy(desc(orders.id)).limit(request.pageSize).offset(offsetOf(request)),
    db.select({ total: count() }).from(orders).where(where),
  ]);
  return pageOf(await withLines(db, rows), totals[0]?.total ?? 0, request);
}
