import type { Money } from "@/core/orders/money";

/** What customers owe us, what has come in, and what we have earned. */
export const LEDGER_ACCOUNTS = ["receivable", "cash", "revenue"] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

export const POSTING_KINDS = ["sale", "payment"] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

/** A line of a posting: debit is positive, credit negative. */
export type LedgerEntry = { account: LedgerAccount; amount: Money };

/** Entries that were made together, whose sum is nothing (double entry). */
export type Posting = { kind: PostingKind; entries: LedgerEntry[] };

/** What a paid order writes: the customer owes for the sale, then pays. */
export function postingsOfPaidOrder(total: Money): Posting[] {
  return [posting("sale", "receivable", "revenue", total), posting("payment", "cash", "receivable", total)];
}

export function isBalanced(entries: readonly LedgerEntry[]): boolean {
  const sums = new Map<string, number>();
  for (const { amount } of entries) {
    sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
  }
  return [...sums.values()].every((sum) => sum === 0);
}

function posting(kind: PostingKind, debit: LedgerAccount, credit: LedgerAccount, total: Money): Posting {
  return {
    kind,
    entries: [
      { account: debit, amount: total },
      { account: credit, amount: { ...total, minor: -total.minor } },
    ],
  };
}
