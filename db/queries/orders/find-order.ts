import { and, eq } from "drizzle-orm";
import type { OrderView } from "@/core/orders/views";
import type { Executor } from "@/db/client";
import { selectOrders, withLines } from "@/db/queries/orders/order-rows";
import { orders } from "@/db/schema";

/** An order of that person's; null when they have none with this id. */
export async function findOrder(db: Executor, userId: number, orderId: string): Promise<OrderView | null> {
  const rows = await selectOrders(db, and(eq(orders.id, orderId), eq(orders.userId, userId)));
  const [order] = await withLines(db, rows);
  return order ?? null;
}
