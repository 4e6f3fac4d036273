import { offerParameters } from "@/api/offers/offer-body";
import { defineOperation } from "@/api/operation";
import { deleteOffer } from "@/services/orders/delete-offer";

export const deleteOfferOperation = defineOperation({
  id: "deleteOffer",
  method: "DELETE",
  path: "/api/v1/movies/{id}/offers/{kind}",
  tag: "orders",
  summary: "End an offer",
  description: "The film leaves every basket; orders keep what they have.",
  access: "admin",
  params: offerParameters,
  answers: { 204: { description: "It is not offered any more" } },
  errors: ["not_found"],
  handle: async ({ context, params }) => {
    await deleteOffer(context, { movieId: params.id, kind: params.kind });
    return { status: 204 };
  },
});
