"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

import { OrderSteps } from "@/components/orders/order-steps";
import { ORDER_STATUS_WORDS } from "@/components/orders/order-words";
import { useOrderStatus } from "@/components/orders/use-order-status";
import type { OrderStatus } from "@/core/orders/order-status";

/** How far an order has got, live. When that changes, the rest of the page is rendered anew. */
export function FollowOrder({ orderId, status: rendered }: { orderId: string; status: OrderStatus }) {
  const { status, isLost } = useOrderStatus(orderId, rendered);
  const router = useRouter();
  useEffect(() => {
    if (status !== rendered) router.refresh();
  }, [router, status, rendered]);
  return (
    <div className="grid gap-3">
      <OrderSteps status={status} />
      <p role="status" className="sr-only">
        {ORDER_STATUS_WORDS[status]}
      </p>
      <p className="min-h-6 text-sm text-muted">
        {isLost && "Connection lost. This is how it was last; it is being asked for again."}
      </p>
    </div>
  );
}
