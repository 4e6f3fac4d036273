import type { Viewer } from "@/core/accounts/viewer";
import type { OfferKind } from "@/core/orders/offer";
import { orderDeclined } from "@/core/orders/order-events";
import type { App } from "@/platform/compose";
import { placeExternalOrder } from "@/services/orders/place-external-order";
import { updateOffer } from "@/services/orders/update-offer";
import { updateOrders } from "@/services/orders/update-orders";
import { updateShop } from "@/services/orders/update-shop";
import { as } from "@/tests/harness/viewers";

/** Opens the shop and sets prices, in cents of a euro. */
export async function openShop(
  app: App,
  admin: Viewer,
  prices: readonly { movieId: number; kind: OfferKind; minor: number }[],
): Promise<void> {
  await updateShop(as(app, admin), { isOpen: true, hasAgreement: true });
  for (const { movieId, kind, minor } of prices) {
    await updateOffer(as(app, admin), { movieId, kind, price: { minor, currency: "EUR" } });
  }
}

/** An order of that person's that billing declined; its id. */
export async function newFailedOrder(app: App, viewer: Viewer): Promise<string> {
  const total = { minor: 5013, currency: "EUR" as const };
  const order = await placeExternalOrder(as(app, viewer), { customer: "a shop", numberOfItems: 5, total });
  const why = { code: "card_declined", reason: "The card was declined by its bank (sandbox)." };
  const report = orderDeclined({ orderId: order.id, attempt: order.attempt }, why, new Date());
  await app.context.transaction((stores) => updateOrders(stores, [report]));
  return order.id;
}
