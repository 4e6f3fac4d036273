import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { requireAdminPage } from "@/app/(site)/admin/require-admin-page";
import { parsePage, requireEntries } from "@/app/(site)/list-page";
import { parseId } from "@/app/(site)/parse-id";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { DeliveryList } from "@/components/events/delivery-list";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { listWebhookDeliveries } from "@/db/queries/webhooks/list-webhook-deliveries";
import { listWebhooks } from "@/db/queries/webhooks/list-webhooks";
import { getApp } from "@/platform/compose";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export const metadata: Metadata = {
  title: "Webhook",
  description: "What was sent to a webhook, and what became of it.",
  robots: { index: false },
};

const DELIVERIES_PER_PAGE = 50;

export default async function WebhookPage({ params, searchParams }: Props) {
  const { id: text } = await params;
  await requireAdminPage(`/admin/events/webhooks/${text}`);
  const { db } = getApp();
  const id = parseId(text);
  const [webhook] = id === null ? [] : await listWebhooks(db, id);
  if (!webhook) notFound();
  const page = parsePage(searchParamsOf(await searchParams));
  const log = await listWebhookDeliveries(db, webhook.id, { page, pageSize: DELIVERIES_PER_PAGE });
  const hrefFor = (number: number) => `/admin/events/webhooks/${webhook.id}?page=${number}`;
  requireEntries(log, hrefFor);
  return (
    <div className="page-width page-gutter">
      <PageHeading title={webhook.name} eyebrow={<TextLink href="/admin/events">Events</TextLink>}>
        <p className="break-all">{webhook.url}</p>
      </PageHeading>
      {log.totalResults > 0 ? (
        <DeliveryList deliveries={log.items} />
      ) : (
        <p className="text-lg text-muted">Nothing has happened since that it wants to hear of.</p>
      )}
      <Pagination page={page} totalPages={log.totalPages} hrefFor={hrefFor} label="Pages of the log" />
    </div>
  );
}
