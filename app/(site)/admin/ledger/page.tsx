import type { Metadata } from "next";

import { requireAdminPage } from "@/app/(site)/admin/require-admin-page";
import { parsePage, requireEntries } from "@/app/(site)/list-page";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { LedgerBalances } from "@/components/orders/ledger-balances";
import { PostingTable } from "@/components/orders/posting-table";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import { listBalances } from "@/db/queries/orders/list-balances";
import { listPostings } from "@/db/queries/orders/list-postings";
import { getApp } from "@/platform/compose";

export const metadata: Metadata = {
  title: "Ledger",
  description: "What billing has booked, in double entry.",
  robots: { index: false },
};

const POSTINGS_PER_PAGE = 50;

export default async function LedgerPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAdminPage("/admin/ledger");
  const page = parsePage(searchParamsOf(await searchParams));
  const { db } = getApp().billing;
  const [postings, balances] = await Promise.all([
    listPostings(db, { page, pageSize: POSTINGS_PER_PAGE }),
    listBalances(db),
  ]);
  const hrefFor = (number: number) => `/admin/ledger?page=${number}`;
  requireEntries(postings, hrefFor);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="Ledger" eyebrow="Admin">
        <p>Double entry: each posting adds up to nothing, and so do all accounts together.</p>
      </PageHeading>
      {postings.totalResults > 0 ? (
        <div className="grid gap-14">
          <LedgerBalances balances={balances} />
          <section aria-labelledby="postings-title" className="grid gap-6">
            <SectionHeading id="postings-title" title="Postings" />
            <PostingTable postings={postings.items} />
            <Pagination page={page} totalPages={postings.totalPages} hrefFor={hrefFor} />
          </section>
        </div>
      ) : (
        <p className="text-lg text-muted">Nothing has been booked yet. The first paid order will be.</p>
      )}
    </div>
  );
}
