import { count } from "drizzle-orm";
import type { OrderStatus } from "@/core/orders/order-status";
import type { Executor } from "@/db/client";
import { orders } from "@/db/schema";

/** How many orders there are in each state. */
export async function countOrdersByStatus(db: Executor): Promise<Record<OrderStatus, number>> {
  const rows = await db.select({ status: orders.status, total: count() }).from(orders).groupBy(orders.status);
  const counts = { placed: 0, processing: 0, paid: 0, failed: 0 };
  for (const { status, total } of rows) counts[status] = total;
  return counts;
}
