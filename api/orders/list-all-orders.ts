import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { orderBody, orderSchema } from "@/api/orders/order-body";
import { pageBody, pageParameters, pageSchema } from "@/api/parameters";
import { requireAdmin } from "@/core/accounts/viewer";
import { listOrders } from "@/db/queries/orders/list-orders";

export const listAllOrdersOperation = defineOperation({
  id: "listAllOrders",
  method: "GET",
  path: "/api/v1/admin/orders",
  tag: "orders",
  summary: "Everyone's orders, newest first",
  access: "admin",
  query: z.strictObject(pageParameters),
  answers: { 200: { description: "A page of orders", schema: pageSchema(orderSchema) } },
  handle: async ({ app, viewer, query }) => {
    requireAdmin(viewer, "read");
    const page = await listOrders(app.db, null, { page: query.page, pageSize: query.page_size });
    return { status: 200, body: pageBody(page, orderBody) };
  },
});
