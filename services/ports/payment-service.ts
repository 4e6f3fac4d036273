import type { Money } from "@/core/orders/money";

/** What is to be charged. However often the same `key` comes, it is charged once, and gets the same answer. */
export type Charge = { key: string; amount: Money; description: string };

export type PaymentOutcome =
  | { isApproved: true; reference: string }
  /** `reason` is a sentence for the customer. */
  | { isApproved: false; code: string; reason: string };

/** Whoever takes the money. */
export type PaymentService = {
  /** @throws PaymentUnanswered when it is not known whether it was charged. */
  charge(charge: Charge): Promise<PaymentOutcome>;
  /**
   * Makes sure that a charge of which nothing is known never takes place; when it did, its outcome stands and is
   * returned, else null.
   * @throws PaymentUnanswered.
   */
  cancel(charge: Charge): Promise<PaymentOutcome | null>;
};
