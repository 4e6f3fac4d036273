import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { moneyBody, moneySchema } from "@/api/orders/money-body";
import { pageBody, pageParameters, pageSchema } from "@/api/parameters";
import { requireAdmin } from "@/core/accounts/viewer";
import { LEDGER_ACCOUNTS, POSTING_KINDS } from "@/core/orders/ledger";
import type { LedgerBalance, LedgerPosting } from "@/core/orders/views";
import { listBalances } from "@/db/queries/orders/list-balances";
import { listPostings } from "@/db/queries/orders/list-postings";

const entrySchema = z.strictObject({
  account: z.enum(LEDGER_ACCOUNTS),
  amount: moneySchema.describe("Debit is positive, credit negative."),
});

const postingSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(POSTING_KINDS),
    order_id: z.uuid(),
    invoice_number: z.int(),
    posted_at: z.iso.datetime(),
    entries: z.array(entrySchema),
  })
  .meta({ id: "Posting" });

const ledgerSchema = pageSchema(postingSchema).extend({
  balances: z.array(entrySchema).describe("What stands in each account; over all of them nothing."),
});

export const listPostingsOperation = defineOperation({
  id: "listPostings",
  method: "GET",
  path: "/api/v1/admin/ledger",
  tag: "orders",
  summary: "The ledger, newest first",
  description: "Double entry: the entries of each posting add up to nothing.",
  access: "admin",
  query: z.strictObject(pageParameters),
  answers: { 200: { description: "A page of postings", schema: ledgerSchema } },
  handle: async ({ app, viewer, query }) => {
    requireAdmin(viewer, "read");
    const [page, balances] = await Promise.all([
      listPostings(app.billing.db, { page: query.page, pageSize: query.page_size }),
      listBalances(app.billing.db),
    ]);
    return { status: 200, body: { ...pageBody(page, postingBody), balances: balances.map(entryBody) } };
  },
});

function postingBody({ id, kind, orderId, invoiceNumber, postedAt, entries }: LedgerPosting) {
  return {
    id,
    kind,
    order_id: orderId,
    invoice_number: invoiceNumber,
    posted_at: postedAt.toISOString(),
    entries: entries.map(entryBody),
  };
}

function entryBody({ account, amount }: LedgerBalance) {
  return { account, amount: moneyBody(amount) };
}
