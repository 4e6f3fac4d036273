import { ACCOUNT_WORDS, POSTING_WORDS } from "@/components/orders/ledger-words";
import { moneyText } from "@/components/orders/money-text";
import { shortOrderId } from "@/components/orders/order-words";
import { Instant } from "@/components/ui/instant";
import type { LedgerBalance, LedgerPosting } from "@/core/orders/views";

const FIGURE = "py-1 ps-4 text-end tabular-nums";

/** Postings with their entries, debit and credit in columns of their own, as books have them. */
export function PostingTable({ postings }: { postings: readonly LedgerPosting[] }) {
  return (
    <table className="w-full">
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="pb-2 text-start font-normal">
            Posting
          </th>
          <th scope="col" className="pb-2 ps-4 text-end font-normal">
            Debit
          </th>
          <th scope="col" className="pb-2 ps-4 text-end font-normal">
            Credit
          </th>
        </tr>
      </thead>
      {postings.map((posting) => (
        <tbody key={posting.id} className="border-t border-line">
          <tr>
            <th scope="rowgroup" colSpan={3} className="pt-3 text-start font-normal">
              <span className="caps text-lg">{POSTING_WORDS[posting.kind]}</span>{" "}
              <span className="text-sm text-muted">
                Invoice {posting.invoiceNumber} · order {shortOrderId(posting.orderId)} ·{" "}
                <Instant at={posting.postedAt} />
              </span>
            </th>
          </tr>
          {posting.entries.map((entry, index) => (
            <tr
              key={entry.account}
              className={index === posting.entries.length - 1 ? "[&>*]:pb-3" : undefined}
            >
              <th scope="row" className="py-1 text-start font-normal">
                {ACCOUNT_WORDS[entry.account]}
              </th>
              <td className={FIGURE}>{debitOf(entry)}</td>
              <td className={FIGURE}>{creditOf(entry)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function debitOf({ amount }: LedgerBalance): string | null {
  return amount.minor > 0 ? moneyText(amount) : null;
}

function creditOf({ amount }: LedgerBalance): string | null {
  return amount.minor < 0 ? moneyText({ ...amount, minor: -amount.minor }) : null;
}
