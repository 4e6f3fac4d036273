import { sum } from "drizzle-orm";
import { LEDGER_ACCOUNTS } from "@/core/orders/ledger";
import type { LedgerBalance } from "@/core/orders/views";
import { ledgerEntries } from "@/db/billing/schema";
import type { Executor } from "@/db/client";

/** What stands in each account, by currency; over all accounts that is nothing. `billing` is billing's database. */
export async function listBalances(billing: Executor): Promise<LedgerBalance[]> {
  const { account, currency, amountMinor } = ledgerEntries;
  const rows = await billing
    .select({ account, currency, total: sum(amountMinor).mapWith(Number) })
    .from(ledgerEntries)
    .groupBy(account, currency);
  const position = (row: LedgerBalance) => LEDGER_ACCOUNTS.indexOf(row.account);
  return rows
    .map((row) => ({ account: row.account, amount: { minor: row.total, currency: row.currency } }))
    .sort((a, b) => a.amount.currency.localeCompare(b.amount.currency) || position(a) - position(b));
}
