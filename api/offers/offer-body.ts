import { z } from "zod";
import { moneyBody, moneySchema } from "@/api/orders/money-body";
import { movieId } from "@/api/parameters";
import { OFFER_KINDS, type Offer } from "@/core/orders/offer";

export const offerSchema = z
  .strictObject({ movie_id: z.int(), kind: z.enum(OFFER_KINDS), price: moneySchema })
  .meta({ id: "Offer" });

export const offerParameters = z.strictObject({ id: movieId, kind: z.enum(OFFER_KINDS) });

export function offerBody({ movieId: movie_id, kind, price }: Offer): z.input<typeof offerSchema> {
  return { movie_id, kind, price: moneyBody(price) };
}
