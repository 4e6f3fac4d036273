import clsx from "clsx";

import { ORDER_STATUS_WORDS } from "@/components/orders/order-words";
import type { OrderStatus } from "@/core/orders/order-status";

/** How far an order has got. */
export function OrderSteps({ status }: { status: OrderStatus }) {
  const steps: OrderStatus[] = ["placed", "processing", status === "failed" ? "failed" : "paid"];
  const reached = steps.indexOf(status);
  return (
    <ol aria-label="How far it has got" className="grid grid-cols-3 gap-2 sm:gap-3">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={step === status ? "step" : undefined}
          className={clsx(
            "grid gap-2 border-t-8 pt-3",
            index > reached && "border-line text-muted",
            index <= reached && (status === "failed" ? "border-danger" : "border-accent"),
            index === reached && index < steps.length - 1 && "animate-pulse motion-reduce:animate-none",
          )}
        >
          <span className={clsx("caps text-lg sm:text-xl", step === status && "text-ink")}>
            {ORDER_STATUS_WORDS[step]}
          </span>
        </li>
      ))}
    </ol>
  );
}
