import type { BillingReport } from "@/core/orders/order-events";
import { updateOrders } from "@/services/orders/update-orders";
import type { StoredConsumer } from "@/worker/consumers/consumer";

/** An order's state follows what billing reports of it. */
export const updateOrderStatus: StoredConsumer = {
  name: "update-order-status",
  types: ["order.billing_started", "order.billed", "order.declined"] satisfies BillingReport["type"][],
  handleAll: (stores, events) => updateOrders(stores, events as readonly BillingReport[]),
};
