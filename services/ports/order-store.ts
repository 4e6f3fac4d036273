import type { Order } from "@/core/orders/order";

export type OrderStore = {
  /** False when there is an order with this id already. */
  add(order: Order): Promise<boolean>;
  /** Locked until the transaction ends; null when there is none. */
  find(orderId: string): Promise<Order | null>;
  /** The same for several, by their ids; those that there are. */
  findAll(orderIds: readonly string[]): Promise<Map<string, Order>>;
  /** Writes status, attempt, invoice and failure; what was ordered never changes. */
  saveStates(orders: readonly Order[]): Promise<void>;
};
