import { eq } from "drizzle-orm";
import type { ShopState } from "@/core/orders/views";
import type { Executor } from "@/db/client";
import { shop, users } from "@/db/schema";

/** Whether films are sold here, and who decided so. */
export async function getShop(db: Executor): Promise<ShopState> {
  const [row] = await db
    .select({ isOpen: shop.isOpen, changedAt: shop.changedAt, changedBy: users.username })
    .from(shop)
    .leftJoin(users, eq(users.id, shop.changedBy));
  return row ?? { isOpen: false, changedAt: null, changedBy: null };
}
