import type { Metadata } from "next";

import { requireAdminPage } from "@/app/(site)/admin/require-admin-page";
import { runCommandAction, startSyncAction } from "@/app/(site)/admin/sync/actions";
import { loadSync } from "@/app/(site)/admin/sync/load-sync";
import { parsePage, requireEntries } from "@/app/(site)/list-page";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { RefreshWhileOpen } from "@/components/shell/refresh-while-open";
import { countWords } from "@/components/sync/count-words";
import { filmLanguages } from "@/components/sync/film-languages";
import { Freshness } from "@/components/sync/freshness";
import { HealthStrip } from "@/components/sync/health-strip";
import { requestWords } from "@/components/sync/request-words";
import { RunHistory } from "@/components/sync/run-history";
import { RunPanel } from "@/components/sync/run-panel";
import { SyncForm } from "@/components/sync/sync-form";
import { readSyncForm, SYNC_FORM_DEFAULTS, syncFormHref } from "@/components/sync/sync-form-values";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";

export const metadata: Metadata = {
  title: "Sync with TMDB",
  description: "Bring movies in from TMDB, watch it happen, and see what changed.",
  robots: { index: false },
};

export default async function SyncPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAdminPage("/admin/sync");
  const params = searchParamsOf(await searchParams);
  const page = parsePage(params);
  const { history, shown, busy, freshness, health, movies, setup } = await loadSync(page);
  const historyHref = (number: number) => `/admin/sync?page=${number}#history`;
  requireEntries(history, historyHref);
  return (
    <div className="page-width page-gutter">
      <RefreshWhileOpen />
      <PageHeading title="Sync with TMDB" eyebrow="Admin">
        <p>The catalogue has {countWords(movies, "movie")}. The site serves from it whatever TMDB does.</p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-14">
        <HealthStrip health={health} setup={setup} />
        {shown.map((run) => (
          <RunPanel
            key={run.id}
            run={run}
            request={requestWords(run.request)}
            act={runCommandAction}
            href={`/admin/sync/${run.id}`}
          />
        ))}
        <section id="new-sync" aria-labelledby="new-sync-title">
          <SectionHeading id="new-sync-title" title="New sync" />
          <SyncForm
            initial={readSyncForm(params)}
            basis={{ movies, freshness, ratePerSecond: setup.ratePerSecondMax }}
            languages={filmLanguages()}
            busy={busy}
            obstacle={health.key === "unset" ? "Set the TMDB key first." : null}
            start={startSyncAction}
          />
        </section>
        <section aria-labelledby="freshness-title">
          <SectionHeading id="freshness-title" title="Freshness" />
          <Freshness
            buckets={freshness}
            refreshHref={syncFormHref({ ...SYNC_FORM_DEFAULTS, mode: "refresh" })}
          />
        </section>
        <section id="history" aria-labelledby="history-title">
          <SectionHeading id="history-title" title="History" />
          {history.items.length > 0 ? (
            <RunHistory runs={history.items} />
          ) : (
            <p className="prose-width text-lg text-muted">
              Nothing has been synced yet. Discover with five pages is a good beginning: a hundred movies, in
              a few seconds.
            </p>
          )}
          <Pagination
            page={page}
            totalPages={history.totalPages}
            hrefFor={historyHref}
            label="Pages of the history"
          />
        </section>
      </div>
    </div>
  );
}
