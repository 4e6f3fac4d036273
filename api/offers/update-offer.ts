import { z } from "zod";
import { offerBody, offerParameters, offerSchema } from "@/api/offers/offer-body";
import { defineOperation } from "@/api/operation";
import { AMOUNT_PATTERN } from "@/api/orders/money-body";
import { CURRENCIES } from "@/core/orders/currency";
import { parseAmount } from "@/core/orders/parse-amount";
import { updateOffer } from "@/services/orders/update-offer";

export const updateOfferOperation = defineOperation({
  id: "updateOffer",
  method: "PUT",
  path: "/api/v1/movies/{id}/offers/{kind}",
  tag: "orders",
  summary: "Set what a movie costs",
  description:
    "Shown and sold only while the shop is open, which an administrator decides on the offers page: TMDB's terms ask for an agreement before anyone earns money with its data.",
  access: "admin",
  params: offerParameters,
  body: z.strictObject({
    price: z.string().meta({ description: "Decimal digits, such as `3.99`.", pattern: AMOUNT_PATTERN }),
    currency: z
      .enum(CURRENCIES, "currency must be the code of a currency after ISO 4217, such as EUR.")
      .optional(),
  }),
  answers: { 200: { description: "The offer", schema: offerSchema } },
  errors: ["not_found"],
  handle: async ({ app, context, params, body }) => {
    const price = parseAmount(body.price, body.currency ?? app.config.ordersCurrency, "price");
    const offer = { movieId: params.id, kind: params.kind, price };
    await updateOffer(context, offer);
    return { status: 200, body: offerBody(offer) };
  },
});
