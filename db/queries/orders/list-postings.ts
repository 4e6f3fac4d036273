import { asc, count, desc, inArray } from "drizzle-orm";
import type { Page } from "@/core/movies/views";
import type { LedgerPosting } from "@/core/orders/views";
import { ledgerEntries, postings } from "@/db/billing/schema";
import type { Executor } from "@/db/client";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";

/** The ledger, newest first. `billing` is billing's database. */
export async function listPostings(billing: Executor, request: PageRequest): Promise<Page<LedgerPosting>> {
  const [rows, totals] = await Promise.all([
    billing
      .select()
      .from(postings)
      .orderBy(desc(postings.sequence))
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    billing.select({ total: count() }).from(postings),
  ]);
  const entries =
    rows.length === 0
      ? []
      : await entriesOf(
          billing,
          rows.map(({ id }) => id),
        );
  const items = rows.map(({ sequence, ...posting }) => ({
    ...posting,
    entries: entries
      .filter(({ postingId }) => postingId === posting.id)
      .map(({ account, amountMinor: minor, currency }) => ({ account, amount: { minor, currency } })),
  }));
  return pageOf(items, totals[0]?.total ?? 0, request);
}

function entriesOf(billing: Executor, postingIds: readonly string[]) {
  return billing
    .select()
    .from(ledgerEntries)
    .where(inArray(ledgerEntries.postingId, [...postingIds]))
    .orderBy(asc(ledgerEntries.position));
}
