import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";

import { retryOrderAction } from "@/app/(site)/orders/actions";
import { requireMemberPage } from "@/app/(site)/orders/require-member-page";
import { CommandForm } from "@/components/orders/command-form";
import { FilmLines } from "@/components/orders/film-lines";
import { FollowOrder } from "@/components/orders/follow-order";
import { moneyText } from "@/components/orders/money-text";
import { ORDER_STATUS_WORDS, shortOrderId } from "@/components/orders/order-words";
import { DefinitionList } from "@/components/ui/definition-list";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { isOpen } from "@/core/orders/order-status";
import type { OrderView } from "@/core/orders/views";
import { findOrder } from "@/db/queries/orders/find-order";
import { getApp } from "@/platform/compose";

export const metadata: Metadata = {
  title: "Your order",
  description: "How far your order has got.",
  robots: { index: false },
};

export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireMemberPage(`/orders/${id}`);
  if (!z.uuid().safeParse(id).success) notFound();
  const order = await findOrder(getApp().db, viewer.userId, id);
  if (!order) notFound();
  return (
    <div className="page-width page-gutter">
      <PageHeading
        title={ORDER_STATUS_WORDS[order.status]}
        eyebrow={<TextLink href="/orders">Your orders</TextLink>}
        figure={<p className="display display-title tabular-nums">{moneyText(order.total)}</p>}
      />
      <div className="grid gap-10">
        <div>
          <FollowOrder orderId={order.id} status={order.status} />
          {isOpen(order.status) && (
            <noscript>
              <TextLink href={`/orders/${order.id}`}>Refresh</TextLink> to see how far it has got.
            </noscript>
          )}
        </div>
        {order.failure && <Failure order={order} reason={order.failure.reason} />}
        <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-16">
          {order.lines.length > 0 ? (
            <FilmLines lines={order.lines} total={order.total} />
          ) : (
            <p className="text-lg text-muted">
              {order.numberOfItems} items, ordered by a program
              {order.externalCustomer !== null && ` for ${order.externalCustomer}`}.
            </p>
          )}
          <DefinitionList facts={factsOf(order)} />
        </div>
      </div>
    </div>
  );
}

function Failure({ order, reason }: { order: OrderView; reason: string }) {
  return (
    <div className="grid gap-5">
      <Notice tone="error">
        <p className="text-lg font-semibold">{reason}</p>
        <p>Nothing was charged. You can try again with the same films at the same prices.</p>
      </Notice>
      <CommandForm act={retryOrderAction} about={{ orderId: order.id }} label="Try again" />
    </div>
  );
}

function factsOf({ id, placedAt, attempt, invoiceNumber }: OrderView) {
  return [
    { term: "Order", value: <span title={id}>{shortOrderId(id)}</span> },
    { term: "Placed", value: <Instant at={placedAt} /> },
    ...(attempt > 1 ? [{ term: "Attempt", value: attempt }] : []),
    ...(invoiceNumber === null ? [] : [{ term: "Invoice", value: invoiceNumber }]),
  ];
}
