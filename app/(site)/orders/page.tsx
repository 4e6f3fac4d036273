import type { Metadata } from "next";

import { parsePage, requireEntries } from "@/app/(site)/list-page";
import { requireMemberPage } from "@/app/(site)/orders/require-member-page";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { OrderList } from "@/components/orders/order-list";
import { filmCount } from "@/components/orders/order-words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { getBasket } from "@/db/queries/orders/get-basket";
import { listOrders } from "@/db/queries/orders/list-orders";
import { getApp } from "@/platform/compose";

export const metadata: Metadata = { title: "Your orders", description: "Films that you ordered." };

const ORDERS_PER_PAGE = 20;

export default async function OrdersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireMemberPage("/orders");
  const page = parsePage(searchParamsOf(await searchParams));
  const { db } = getApp();
  const [orders, basket] = await Promise.all([
    listOrders(db, viewer.userId, { page, pageSize: ORDERS_PER_PAGE }),
    getBasket(db, viewer.userId),
  ]);
  const hrefFor = (number: number) => `/orders?page=${number}`;
  requireEntries(orders, hrefFor);
  return (
    <div className="page-width page-gutter">
      <PageHeading
        title="Your orders"
        figure={
          basket.items.length > 0 && (
            <ButtonLink href="/basket">Basket: {filmCount(basket.items.length)}</ButtonLink>
          )
        }
      />
      {orders.totalResults > 0 ? (
        <div className="grid gap-10">
          <OrderList orders={orders.items} />
          <Pagination page={page} totalPages={orders.totalPages} hrefFor={hrefFor} />
        </div>
      ) : (
        <EmptyState title="Nothing ordered yet" actions={<ButtonLink href="/movies">Find a film</ButtonLink>}>
          <p>Films that can be rented or bought say so on their page, with the price.</p>
        </EmptyState>
      )}
    </div>
  );
}
