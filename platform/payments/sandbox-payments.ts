import { setTimeout as delay } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { PaymentUnanswered } from "@/core/orders/payment-unanswered";
import { sandboxCharges } from "@/db/billing/schema";
import type { Database } from "@/db/client";
import type { Charge, PaymentOutcome, PaymentService } from "@/services/ports/payment-service";

/** How long a call takes that is answered, and one that is not. */
export type SandboxTiming = { answerMs: number; silenceMs: number };

const TIMING: SandboxTiming = { answerMs: 150, silenceMs: 1_000 };
const DECLINED = { code: "card_declined", reason: "The card was declined by its bank (sandbox)." };
const NO_FUNDS = { code: "insufficient_funds", reason: "There was not enough money on the card (sandbox)." };

/**
 * A payment service that moves no money. What it does depends on the last two digits of the amount, in minor units:
 * - 11 is declined the first time (not enough money), and approved when the order is tried again
 * - 13 is declined every time
 * - 14 gives no answer and charges nothing, and can be cancelled
 * - 15 charges, but the answer is lost: only whoever asks again with the same key, or cancels, hears of it
 * - 16 answers nothing whatever it is asked
 * - anything else is approved
 *
 * It remembers charges by their key, as real ones do: the same key is charged once.
 */
export function createSandboxPayments(db: Database, timing: SandboxTiming = TIMING): PaymentService {
  const silence = async (): Promise<never> => {
    await delay(timing.silenceMs);
    throw new PaymentUnanswered("the sandbox was told not to answer");
  };
  return {
    async charge(charge) {
      const digits = lastDigits(charge);
      if (digits === 14 || digits === 16) return silence();
      await delay(timing.answerMs);
      const { outcome, isFirst } = await remember(db, charge, declineOf(charge) ? "declined" : "approved");
      if (digits === 15 && isFirst) return silence();
      return answerOf(charge, outcome);
    },
    async cancel(charge) {
      if (lastDigits(charge) === 16) return silence();
      await delay(timing.answerMs);
      const { outcome, isFirst } = await remember(db, charge, "cancelled");
      return isFirst || outcome === "cancelled" ? null : answerOf(charge, outcome);
    },
  };
}

function lastDigits({ amount }: Charge): number {
  return amount.minor % 100;
}

function declineOf(charge: Charge): typeof DECLINED | null {
  if (lastDigits(charge) === 13) return DECLINED;
  return lastDigits(charge) === 11 && charge.key.endsWith(":1") ? NO_FUNDS : null;
}

type Outcome = typeof sandboxCharges.$inferSelect.outcome;

/** Whatever came first under a key stands. */
async function remember(
  db: Database,
  { key, amount }: Charge,
  outcome: Outcome,
): Promise<{ outcome: Outcome; isFirst: boolean }> {
  const added = await db
    .insert(sandboxCharges)
    .values({ key, outcome, amountMinor: amount.minor, currency: amount.currency })
    .onConflictDoNothing()
    .returning({ key: sandboxCharges.key });
  if (added.length > 0) return { outcome, isFirst: true };
  const [found] = await db.select().from(sandboxCharges).where(eq(sandboxCharges.key, key));
  return { outcome: found?.outcome ?? outcome, isFirst: false };
}

function answerOf(charge: Charge, outcome: Outcome): PaymentOutcome {
  if (outcome === "approved") return { isApproved: true, reference: `sandbox-${charge.key}` };
  if (outcome === "cancelled") {
    return { isApproved: false, code: "cancelled", reason: "The charge was cancelled (sandbox)." };
  }
  return { isApproved: false, ...(declineOf(charge) ?? DECLINED) };
}
