import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { orders, shop } from "@/db/schema";

/** Whether orders mean anything to somebody: films are sold here, or they have ordered before. */
export async function hasOrders(db: Executor, userId: number): Promise<boolean> {
  const own = db.select({ id: orders.id }).from(orders).where(eq(orders.userId, userId));
  const [row] = await db.select({ has: sql<boolean>`${shop.isOpen} or exists ${own}` }).from(shop);
  return row?.has ?? false;
}
