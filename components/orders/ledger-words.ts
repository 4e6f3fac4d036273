import type { LedgerAccount, PostingKind } from "@/core/orders/ledger";

export const ACCOUNT_WORDS: Record<LedgerAccount, string> = {
  receivable: "Receivable",
  cash: "Cash",
  revenue: "Revenue",
};

/** What each account says, for those who keep no books. */
export const ACCOUNT_MEANINGS: Record<LedgerAccount, string> = {
  receivable: "What customers still owe",
  cash: "What has come in",
  revenue: "What was earned",
};

export const POSTING_WORDS: Record<PostingKind, string> = { sale: "Sale", payment: "Payment" };
