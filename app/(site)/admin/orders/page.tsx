import type { Metadata } from "next";

import { requireAdminPage } from "@/app/(site)/admin/require-admin-page";
import { parsePage, requireEntries } from "@/app/(site)/list-page";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { OrderList } from "@/components/orders/order-list";
import { ORDER_STATUS_WORDS } from "@/components/orders/order-words";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { ORDER_STATUSES } from "@/core/orders/order-status";
import { countOrdersByStatus } from "@/db/queries/orders/count-orders-by-status";
import { listOrders } from "@/db/queries/orders/list-orders";
import { getApp } from "@/platform/compose";

export const metadata: Metadata = {
  title: "Orders",
  description: "Everyone's orders, and how far they have got.",
  robots: { index: false },
};

const ORDERS_PER_PAGE = 50;

export default async function AdminOrdersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAdminPage("/admin/orders");
  const page = parsePage(searchParamsOf(await searchParams));
  const { db } = getApp();
  const [orders, counts] = await Promise.all([
    listOrders(db, null, { page, pageSize: ORDERS_PER_PAGE }),
    countOrdersByStatus(db),
  ]);
  const hrefFor = (number: number) => `/admin/orders?page=${number}`;
  requireEntries(orders, hrefFor);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="Orders" eyebrow="Admin">
        <p>What is billed of them stands in the ledger.</p>
      </PageHeading>
      <div className="grid gap-10">
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {ORDER_STATUSES.map((status) => (
            <div key={status} className="grid gap-1 border-t-4 border-ink pt-3">
              <dt className="caps text-lg text-muted">{ORDER_STATUS_WORDS[status]}</dt>
              <dd className="display display-section tabular-nums">{counts[status].toLocaleString("en")}</dd>
            </div>
          ))}
        </dl>
        {orders.totalResults > 0 ? (
          <OrderList orders={orders.items} showsCustomer />
        ) : (
          <p className="text-lg text-muted">Nobody has ordered anything yet.</p>
        )}
        <Pagination page={page} totalPages={orders.totalPages} hrefFor={hrefFor} />
      </div>
    </div>
  );
}
