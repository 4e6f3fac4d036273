import { defineOperation } from "@/api/operation";
import { orderBody, orderNotFound, orderParameters, orderSchema } from "@/api/orders/order-body";
import { findOrder } from "@/db/queries/orders/find-order";

export const getOrderOperation = defineOperation({
  id: "getOrder",
  method: "GET",
  path: "/api/v1/orders/{id}",
  tag: "orders",
  summary: "One of your orders",
  access: "member",
  params: orderParameters,
  answers: { 200: { description: "The order as it is now", schema: orderSchema } },
  errors: ["not_found"],
  handle: async ({ app, viewer, params }) => {
    const order = await findOrder(app.db, viewer.userId, params.id);
    if (!order) throw orderNotFound();
    return { status: 200, body: orderBody(order) };
  },
});
