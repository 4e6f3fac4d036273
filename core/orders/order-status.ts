/**
 * placed → processing → paid | failed; failed → placed (tried again). `placed` is with us, `processing` with billing, and
 * the other two are what billing said.
 */
export const ORDER_STATUSES = ["placed", "processing", "paid", "failed"] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Whether something will still happen by itself. */
export function isOpen(status: OrderStatus): boolean {
  return status === "placed" || status === "processing";
}
