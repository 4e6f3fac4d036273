import { ACCOUNT_MEANINGS, ACCOUNT_WORDS } from "@/components/orders/ledger-words";
import { moneyText } from "@/components/orders/money-text";
import { SectionHeading } from "@/components/ui/section-heading";
import { isBalanced } from "@/core/orders/ledger";
import type { LedgerBalance } from "@/core/orders/views";

/** What stands in each account, and whether it all adds up. */
export function LedgerBalances({ balances }: { balances: readonly LedgerBalance[] }) {
  return (
    <section aria-labelledby="balances-title">
      <SectionHeading
        id="balances-title"
        title={isBalanced(balances) ? "It balances" : "It does not balance"}
        note="Debit is positive, credit negative."
      />
      <dl className="grid gap-4 sm:grid-cols-3">
        {balances.map(({ account, amount }) => (
          <div key={`${account} ${amount.currency}`} className="grid content-start gap-1 bg-surface p-5">
            <dt className="caps text-lg">{ACCOUNT_WORDS[account]}</dt>
            <dd className="display display-section break-words tabular-nums">{moneyText(amount)}</dd>
            <dd className="text-sm text-muted">{ACCOUNT_MEANINGS[account]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
