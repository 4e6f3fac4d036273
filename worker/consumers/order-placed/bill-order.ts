import type { OrderPlaced } from "@/core/orders/order-events";
import type { BillingContext } from "@/services/context";
import { BILLING_CONSUMER, billingTogether } from "@/services/orders/bill-order";
import type { OutsideConsumer } from "@/worker/consumers/consumer";

/**
 * Bills orders. Its inbox and its effect are in the billing database, so it takes no part in the transactions of the
 * other consumers.
 */
export function billOrderConsumer(ctx: BillingContext): OutsideConsumer {
  const bill = billingTogether(ctx);
  return {
    name: BILLING_CONSUMER,
    types: ["order.placed"] satisfies OrderPlaced["type"][],
    order: "none",
    queue: "billing_queue",
    handleOnce: (event) => bill(event as OrderPlaced),
  };
}
