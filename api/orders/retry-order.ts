import { defineOperation } from "@/api/operation";
import { orderBody, orderParameters, orderSchema } from "@/api/orders/order-body";
import { retryOrder } from "@/services/orders/retry-order";

export const retryOrderOperation = defineOperation({
  id: "retryOrder",
  method: "POST",
  path: "/api/v1/orders/{id}/retry",
  tag: "orders",
  summary: "Try a failed order again",
  description: "The same films at the same prices are billed anew.",
  access: "member",
  isOneTransaction: true,
  params: orderParameters,
  answers: { 202: { description: "The order, placed again", schema: orderSchema } },
  errors: ["not_found", "conflict"],
  handle: async ({ context, params }) => {
    const order = await retryOrder(context, params.id);
    return { status: 202, body: orderBody(order) };
  },
});
