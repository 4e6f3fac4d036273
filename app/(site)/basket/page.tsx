import type { Metadata } from "next";

import { placeBasketAction, removeFromBasketAction } from "@/app/(site)/orders/actions";
import { requireMemberPage } from "@/app/(site)/orders/require-member-page";
import { CommandForm } from "@/components/orders/command-form";
import { FilmLines } from "@/components/orders/film-lines";
import { moneyText } from "@/components/orders/money-text";
import { filmCount } from "@/components/orders/order-words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { uuidV7 } from "@/core/events/uuid-v7";
import { type Money, sumOf } from "@/core/orders/money";
import type { Basket } from "@/core/orders/views";
import { getBasket } from "@/db/queries/orders/get-basket";
import { getApp } from "@/platform/compose";

export const metadata: Metadata = { title: "Your basket", description: "Films that you mean to order." };

export default async function BasketPage() {
  const viewer = await requireMemberPage("/basket");
  const basket = await getBasket(getApp().db, viewer.userId);
  const { items } = basket;
  const isMixed = new Set(items.map(({ price }) => price.currency)).size > 1;
  const total = isMixed ? null : sumOf(items.map(({ price }) => price));
  return (
    <div className="page-width page-gutter">
      <PageHeading title="Your basket" eyebrow={<TextLink href="/orders">Your orders</TextLink>} />
      {items.length === 0 ? (
        <EmptyState title="It is empty" actions={<ButtonLink href="/movies">Find a film</ButtonLink>}>
          <p>Films that can be rented or bought say so on their page, with the price.</p>
        </EmptyState>
      ) : (
        <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-16">
          <FilmLines
            lines={items}
            total={total}
            controls={({ movieId, title }) => (
              <CommandForm
                act={removeFromBasketAction}
                about={{ movieId }}
                label="Remove"
                description={`Remove ${title}`}
                variant="quiet"
                size="sm"
              />
            )}
          />
          <Checkout basket={basket} total={total} />
        </div>
      )}
    </div>
  );
}

/** The order gets its id here: a form that is sent twice is one order. */
function Checkout({ basket, total }: { basket: Basket; total: Money | null }) {
  if (!basket.isShopOpen) return <Notice>Nothing is for sale here at the moment.</Notice>;
  if (!total) return <Notice>An order has one currency: order films of different currencies apart.</Notice>;
  return (
    <aside className="grid gap-4 bg-surface p-6">
      <p className="text-lg">
        {filmCount(basket.items.length)} for <strong>{moneyText(total)}</strong>
      </p>
      <p className="text-muted">
        Payment is a rehearsal: this Matinee uses a sandbox, which moves no money. The order page shows how it
        goes.
      </p>
      <CommandForm
        act={placeBasketAction}
        about={{ orderId: uuidV7(), ...total }}
        label={`Order for ${moneyText(total)}`}
      />
    </aside>
  );
}
