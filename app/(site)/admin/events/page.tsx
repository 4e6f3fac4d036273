import type { Metadata } from "next";

import { createWebhookAction, deadLetterAction, webhookAction } from "@/app/(site)/admin/events/actions";
import { requireAdminPage } from "@/app/(site)/admin/require-admin-page";
import { parsePage, requireEntries } from "@/app/(site)/list-page";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { DeadLetterList } from "@/components/events/dead-letter-list";
import { EventFigures } from "@/components/events/event-figures";
import { WebhookForm } from "@/components/events/webhook-form";
import { WebhookList } from "@/components/events/webhook-list";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import { EVENT_TYPES } from "@/core/events/event-catalog";
import { getEventOverview } from "@/db/queries/events/get-event-overview";
import { listDeadLetters } from "@/db/queries/events/list-dead-letters";
import { listWebhooks } from "@/db/queries/webhooks/list-webhooks";
import { transportName } from "@/platform/broker/transport-name";
import { getApp } from "@/platform/compose";

export const metadata: Metadata = {
  title: "Events",
  description: "How events travel, what could not be dealt with, and who else is told.",
  robots: { index: false },
};

const LETTERS_PER_PAGE = 20;

export default async function EventsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAdminPage("/admin/events");
  const page = parsePage(searchParamsOf(await searchParams));
  const { db, config, context } = getApp();
  const [overview, letters, webhooks] = await Promise.all([
    getEventOverview(db),
    listDeadLetters(db, { page, pageSize: LETTERS_PER_PAGE }),
    listWebhooks(db),
  ]);
  const hrefFor = (number: number) => `/admin/events?page=${number}#dead-letters`;
  requireEntries(letters, hrefFor);
  const transport = transportName(config.eventsUrl);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="Events" eyebrow="Admin">
        <p>
          What happens is told to the rest of Matinee over {transport}, each event at least once, and each has
          its effect once.
        </p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-14">
        <EventFigures overview={overview} transport={transport} now={context.now()} />
        <section id="dead-letters" aria-labelledby="dead-letters-title">
          <SectionHeading
            id="dead-letters-title"
            title="Dead letters"
            note="What failed five times. Try it again when what was wrong is mended; discard it when its effect is not wanted any more."
          />
          {letters.totalResults > 0 ? (
            <DeadLetterList letters={letters.items} act={deadLetterAction} />
          ) : (
            <p className="text-lg text-muted">None. Everything that happened was dealt with.</p>
          )}
          <Pagination
            page={page}
            totalPages={letters.totalPages}
            hrefFor={hrefFor}
            label="Pages of dead letters"
          />
        </section>
        <section aria-labelledby="webhooks-title">
          <SectionHeading
            id="webhooks-title"
            title="Webhooks"
            note="Other programs that are told what happens, in signed requests."
          />
          {webhooks.length > 0 ? (
            <WebhookList webhooks={webhooks} act={webhookAction} />
          ) : (
            <p className="text-lg text-muted">None so far.</p>
          )}
        </section>
        <section aria-labelledby="new-webhook-title">
          <SectionHeading
            id="new-webhook-title"
            title="New webhook"
            note={
              <>
                What each event tells stands in the{" "}
                <TextLink href="/api/v1/asyncapi.json">AsyncAPI description</TextLink>.
              </>
            }
          />
          <WebhookForm types={EVENT_TYPES} create={createWebhookAction} />
        </section>
      </div>
    </div>
  );
}
