import { billingBooksOn } from "@/db/billing/billing-books";
import type { Database } from "@/db/client";
import { inboxOn } from "@/db/stores/inbox";
import { outboxOn } from "@/db/stores/outbox";
import type { BillingContext } from "@/services/context";

/** Transactions of the billing database: its books, its inbox and its outbox, all or nothing. */
export function createBillingTransactions(db: Database): BillingContext["transaction"] {
  return (work) =>
    db.transaction((tx) => work({ books: billingBooksOn(tx), outbox: outboxOn(tx), inbox: inboxOn(tx) }));
}
