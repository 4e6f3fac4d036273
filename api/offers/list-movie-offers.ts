import { z } from "zod";
import { offerBody, offerSchema } from "@/api/offers/offer-body";
import { defineOperation } from "@/api/operation";
import { movieId } from "@/api/parameters";
import { listMovieOffers } from "@/db/queries/orders/list-movie-offers";

export const listMovieOffersOperation = defineOperation({
  id: "listMovieOffers",
  method: "GET",
  path: "/api/v1/movies/{id}/offers",
  tag: "orders",
  summary: "What a movie can be had for",
  description: "Nothing while the shop is closed, and of a movie that there is not.",
  access: "anyone",
  params: z.strictObject({ id: movieId }),
  answers: {
    200: { description: "The offers", schema: z.strictObject({ data: z.array(offerSchema) }) },
  },
  handle: async ({ app, params }) => {
    const offers = await listMovieOffers(app.db, params.id);
    return { status: 200, body: { data: offers.map(offerBody) } };
  },
});
