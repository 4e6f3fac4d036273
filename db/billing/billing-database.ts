import { createDatabase, type Database } from "@/db/client";
import type { ClientOptions } from "@/db/renewing-client";

export const BILLING_SCHEMA = "billing";

/**
 * Opens billing's database: its tables stand in a schema of their own, in the main database or in another. It has an
 * inbox and an outbox of the same names as the main ones, so that the same stores work on both.
 */
export function createBillingDatabase(url: string, options: ClientOptions): Database {
  return createDatabase(billingUrl(url), options);
}

/** The same database, in which unqualified names are billing's. */
export function billingUrl(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("search_path", BILLING_SCHEMA);
  return url.href;
}
