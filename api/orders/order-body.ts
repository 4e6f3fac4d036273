import { z } from "zod";
import { moneyBody, moneySchema } from "@/api/orders/money-body";
import { AppError } from "@/core/app-error";
import { OFFER_KINDS } from "@/core/orders/offer";
import type { Order } from "@/core/orders/order";
import { ORDER_STATUSES } from "@/core/orders/order-status";

const instant = z.iso.datetime();

export const orderSchema = z
  .strictObject({
    id: z.uuid(),
    status: z
      .enum(ORDER_STATUSES)
      .describe("placed, processing (billing has it), paid, or failed (it can be tried again)."),
    attempt: z.int().describe("How often it was placed: 1, and one more each time that it was tried again."),
    number_of_items: z.int(),
    total: moneySchema,
    items: z.array(
      z.strictObject({
        movie_id: z.int(),
        title: z.string(),
        kind: z.enum(OFFER_KINDS),
        price: moneySchema,
      }),
    ),
    external_customer: z
      .string()
      .nullable()
      .describe("For whom a program ordered, when that is nobody of ours."),
    invoice_number: z.int().nullable(),
    failure: z
      .strictObject({ code: z.string(), reason: z.string() })
      .nullable()
      .describe("Why it failed, in words for the customer."),
    placed_at: instant,
    changed_at: instant,
    status_url: z.string(),
  })
  .meta({ id: "Order" });

export const orderParameters = z.strictObject({ id: z.uuid("invalid order ID") });

export function orderBody(order: Order): z.input<typeof orderSchema> {
  return {
    id: order.id,
    status: order.status,
    attempt: order.attempt,
    number_of_items: order.numberOfItems,
    total: moneyBody(order.total),
    items: order.lines.map(({ movieId, title, kind, price }) => ({
      movie_id: movieId,
      title,
      kind,
      price: moneyBody(price),
    })),
    external_customer: order.externalCustomer,
    invoice_number: order.invoiceNumber,
    failure: order.failure,
    placed_at: order.placedAt.toISOString(),
    changed_at: order.changedAt.toISOString(),
    status_url: orderPath(order.id),
  };
}

export function orderPath(orderId: string): string {
  return `/api/v1/orders/${orderId}`;
}

/** Other people's orders are none of anyone's business, not even that there are such. */
export function orderNotFound(): AppError {
  return new AppError("not_found", "order not found");
}
