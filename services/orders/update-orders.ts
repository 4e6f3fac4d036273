import { afterReport } from "@/core/orders/order";
import type { BillingReport } from "@/core/orders/order-events";
import type { Stores } from "@/services/context";

/** Orders after what billing reports of them. Those that are gone meanwhile need no report. */
export async function updateOrders(
  { orders }: Pick<Stores, "orders">,
  reports: readonly BillingReport[],
): Promise<void> {
  const before = await orders.findAll(reports.map(({ payload }) => payload.orderId));
  const after = new Map(before);
  for (const report of reports) {
    const order = after.get(report.payload.orderId);
    if (order) after.set(order.id, afterReport(order, report));
  }
  await orders.saveStates([...after.values()].filter((order) => order !== before.get(order.id)));
}
