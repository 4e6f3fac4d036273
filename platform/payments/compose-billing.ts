import { createBillingDatabase } from "@/db/billing/billing-database";
import { createBillingTransactions } from "@/db/billing/billing-transactions";
import { migrateBilling } from "@/db/billing/migrate-billing";
import type { Database } from "@/db/client";
import { createSandboxPayments } from "@/platform/payments/sandbox-payments";
import type { BillingContext } from "@/services/context";

/** Bills wait for their payments without a connection. */
const POOL_SIZE_MAX = 3;

/** What bills with: its own database, which nothing connects to before it is used, and who takes the money. */
export type Billing = {
  db: Database;
  /** Brings the database up to date; safe at every start. */
  migrate(): Promise<void>;
  context: BillingContext;
};

type Surroundings = {
  billingDatabaseUrl: string | undefined;
  databaseUrl: string;
  /** The main database. */
  main: Database;
  name: string;
};

export function composeBilling({ billingDatabaseUrl, databaseUrl, main, name }: Surroundings): Billing {
  const url = billingDatabaseUrl ?? databaseUrl;
  const db = createBillingDatabase(url, {
    poolSizeMax: POOL_SIZE_MAX,
    name: `${name}-billing`,
    ...(billingDatabaseUrl === undefined && { noticesOf: main.$client }),
  });
  return {
    db,
    migrate: () => migrateBilling(url),
    context: {
      transaction: createBillingTransactions(db),
      now: () => new Date(),
      payments: createSandboxPayments(db),
    },
  };
}
