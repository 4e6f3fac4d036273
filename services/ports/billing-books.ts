import type { Posting } from "@/core/orders/ledger";
import type { Money } from "@/core/orders/money";

/** An attempt at an order, as billing knows it. */
export type Bill = { orderId: string; attempt: number; total: Money };

/** A bill that was paid: what is invoiced, and what that posts. */
export type PaidBill = Bill & {
  customer: string;
  numberOfItems: number;
  /** What the payment service calls the charge. */
  paymentReference: string;
  postings: readonly Posting[];
};

/** What billing writes down. */
export type BillingBooks = {
  /** Takes attempts up; returns those of them that were not taken up before. */
  addBills(bills: readonly Bill[], startedAt: Date): Promise<Bill[]>;
  setDeclined(bills: readonly Bill[], endedAt: Date): Promise<void>;
  /**
   * Ends bills as paid, with an invoice and its postings each. Returns the invoices' numbers, the next ones. Until the
   * transaction ends nobody else gets one, so it comes as late as possible.
   */
  addInvoices(bills: readonly PaidBill[], issuedAt: Date): Promise<number[]>;
};
