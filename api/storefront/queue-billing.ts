import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { AMOUNT_PATTERN, moneyBody, moneySchema } from "@/api/orders/money-body";
import { orderPath } from "@/api/orders/order-body";
import { CURRENCIES } from "@/core/orders/currency";
import { CUSTOMER_LENGTH_MAX } from "@/core/orders/order";
import { parseAmount } from "@/core/orders/parse-amount";
import { parseItemCount } from "@/core/orders/parse-item-count";
import { placeExternalOrder } from "@/services/orders/place-external-order";

const CUSTOMER_WORDS = `user_id must be text of 1 to ${CUSTOMER_LENGTH_MAX} characters.`;

export const queueBillingOperation = defineOperation({
  id: "queueBilling",
  method: "POST",
  path: "/api/billing",
  tag: "storefront",
  summary: "Order by number and amount",
  description:
    "Answers at once; billing takes the order from its queue. `user_id` is whatever the program calls its customer: somebody unknown here, or whoever's token it uses.",
  access: "member",
  isOneTransaction: true,
  body: z.strictObject({
    user_id: z.string(CUSTOMER_WORDS).trim().min(1, CUSTOMER_WORDS).max(CUSTOMER_LENGTH_MAX, CUSTOMER_WORDS),
    number_of_items: z
      .string("number_of_items must be text, such as “5”.")
      .meta({ description: "Digits, such as `5`.", pattern: "^([1-9]\\d{0,3}|10000)$" }),
    total_amount: z.string("total_amount must be text, such as “50.00”.").meta({
      description: "Decimal digits, such as `50.00` or `5`; nothing else.",
      pattern: AMOUNT_PATTERN,
    }),
    currency: z
      .enum(CURRENCIES, "currency must be the code of a currency after ISO 4217, such as EUR.")
      .optional()
      .describe("Unless it is `ORDERS_CURRENCY`."),
  }),
  answers: {
    202: {
      description: "The order is queued",
      schema: z.strictObject({
        message: z.string(),
        status: z.literal("queued"),
        order_id: z.uuid(),
        user_id: z.string(),
        number_of_items: z.int(),
        total: moneySchema,
        status_url: z.string(),
      }),
    },
  },
  handle: async ({ app, context, body }) => {
    const currency = body.currency ?? app.config.ordersCurrency;
    const order = await placeExternalOrder(context, {
      customer: body.user_id,
      numberOfItems: parseItemCount(body.number_of_items, "number_of_items"),
      total: parseAmount(body.total_amount, currency, "total_amount"),
    });
    return {
      status: 202,
      headers: { location: orderPath(order.id) },
      body: {
        message: "Order queued for processing",
        status: "queued" as const,
        order_id: order.id,
        user_id: body.user_id,
        number_of_items: order.numberOfItems,
        total: moneyBody(order.total),
        status_url: orderPath(order.id),
      },
    };
  },
});
