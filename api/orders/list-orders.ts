import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { orderBody, orderSchema } from "@/api/orders/order-body";
import { pageBody, pageParameters, pageSchema } from "@/api/parameters";
import { listOrders } from "@/db/queries/orders/list-orders";

export const listOrdersOperation = defineOperation({
  id: "listOrders",
  method: "GET",
  path: "/api/v1/orders",
  tag: "orders",
  summary: "Your orders, newest first",
  access: "member",
  query: z.strictObject(pageParameters),
  answers: { 200: { description: "A page of orders", schema: pageSchema(orderSchema) } },
  handle: async ({ app, viewer, query }) => {
    const page = await listOrders(app.db, viewer.userId, { page: query.page, pageSize: query.page_size });
    return { status: 200, body: pageBody(page, orderBody) };
  },
});
