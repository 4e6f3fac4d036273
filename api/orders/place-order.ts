import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { orderBody, orderPath, orderSchema } from "@/api/orders/order-body";
import { movieId } from "@/api/parameters";
import { OFFER_KINDS } from "@/core/orders/offer";
import { ORDER_LINES_MAX } from "@/core/orders/order";
import { placeOrder } from "@/services/orders/place-order";

export const placeOrderOperation = defineOperation({
  id: "placeOrder",
  method: "POST",
  path: "/api/v1/orders",
  tag: "orders",
  summary: "Order films",
  description:
    "Answers at once; billing takes the order from a queue. Send an `Idempotency-Key`: however often the request has to be sent again, there is one order, and each answer is the first one.",
  access: "member",
  isOneTransaction: true,
  body: z.strictObject({
    items: z
      .array(z.strictObject({ movie_id: movieId, kind: z.enum(OFFER_KINDS) }))
      .min(1, "An order has at least one film.")
      .max(ORDER_LINES_MAX, `An order has at most ${ORDER_LINES_MAX} films.`),
  }),
  answers: { 201: { description: "The order as it was placed", schema: orderSchema } },
  errors: ["not_found", "conflict"],
  handle: async ({ body, context }) => {
    const items = body.items.map(({ movie_id, kind }) => ({ movieId: movie_id, kind }));
    const order = await placeOrder(context, items);
    return { status: 201, headers: { location: orderPath(order.id) }, body: orderBody(order) };
  },
});
