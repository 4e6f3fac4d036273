// What events need, the same as in the main database, so that billing's effects and their events are one transaction.

export * from "@/db/billing/schema/bills";
export * from "@/db/billing/schema/ledger";
export * from "@/db/billing/schema/sandbox";
export { inbox, outboxEvents } from "@/db/schema/events";
