import type { Metadata } from "next";
import Link from "next/link";

import { requireAdminPage } from "@/app/(site)/admin/require-admin-page";
import { loadRun } from "@/app/(site)/admin/sync/[id]/load-run";
import { runHref } from "@/app/(site)/admin/sync/[id]/run-href";
import { runCommandAction } from "@/app/(site)/admin/sync/actions";
import { parsePage, requireEntries } from "@/app/(site)/list-page";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { RefreshWhileOpen } from "@/components/shell/refresh-while-open";
import { ChangeList } from "@/components/sync/change-list";
import { countWords } from "@/components/sync/count-words";
import { FailureList } from "@/components/sync/failure-list";
import { requestWords } from "@/components/sync/request-words";
import { RunPanel } from "@/components/sync/run-panel";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import { isActive } from "@/core/sync/sync-status";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return {
    title: `Sync run ${id}`,
    description: "What a sync brought in, what it changed, and what it could not bring in.",
    robots: { index: false },
  };
}

export default async function SyncRunPage({ params, searchParams }: Props) {
  const { id } = await params;
  await requireAdminPage(`/admin/sync/${id}`);
  const query = searchParamsOf(await searchParams);
  const pages = { changes: parsePage(query), failures: parsePage(query, "failures") };
  const { run, changes, failures } = await loadRun(id, pages);
  const changesHref = (page: number) => runHref(run.id, { ...pages, changes: page }, "changes");
  const failuresHref = (page: number) => runHref(run.id, { ...pages, failures: page }, "failures");
  requireEntries(changes, changesHref);
  requireEntries(failures, failuresHref);
  return (
    <div className="page-width page-gutter">
      <RefreshWhileOpen />
      <nav aria-label="Back" className="pt-6 pb-3 sm:pt-8">
        <Link
          href="/admin/sync"
          prefetch={false}
          className="caps inline-flex min-h-11 items-center text-lg text-accent hover:underline"
        >
          Sync with TMDB
        </Link>
      </nav>
      <div className="grid grid-cols-1 gap-14">
        <RunPanel run={run} request={requestWords(run.request)} act={runCommandAction} headingLevel={1} />
        {failures.totalResults > 0 && (
          <section id="failures" aria-labelledby="failures-title">
            <SectionHeading
              id="failures-title"
              title="What failed"
              note={`${countWords(failures.totalResults, "movie")} could not be brought in. “Try again” above asks TMDB for them once more.`}
            />
            <FailureList failures={failures.items} />
            <Pagination
              page={pages.failures}
              totalPages={failures.totalPages}
              hrefFor={failuresHref}
              label="Pages of failures"
            />
          </section>
        )}
        <section id="changes" aria-labelledby="changes-title">
          <SectionHeading id="changes-title" title="What it changed" />
          {changes.totalResults > 0 ? (
            <ChangeList changes={changes.items} />
          ) : (
            <p className="prose-width text-lg text-muted">
              {isActive(run.status)
                ? "Nothing so far. Changes appear here as they come."
                : "Nothing: the catalogue had all of it already."}
            </p>
          )}
          <Pagination
            page={pages.changes}
            totalPages={changes.totalPages}
            hrefFor={changesHref}
            label="Pages of changes"
          />
        </section>
      </div>
    </div>
  );
}
