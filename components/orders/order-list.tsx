import clsx from "clsx";
import Link from "next/link";

import { moneyText } from "@/components/orders/money-text";
import { filmCount, ORDER_STATUS_WORDS, shortOrderId } from "@/components/orders/order-words";
import { Instant } from "@/components/ui/instant";
import type { OrderStatus } from "@/core/orders/order-status";
import type { OrderView } from "@/core/orders/views";

type Props = {
  orders: readonly OrderView[];
  /** For administrators: whose they are, and no way into them, since they are their owners' pages. */
  showsCustomer?: boolean;
};

/** Orders, newest first, one a line. */
export function OrderList({ orders, showsCustomer = false }: Props) {
  return (
    <ul aria-label="Orders" className="border-t-4 border-ink">
      {orders.map((order) => (
        <li
          key={order.id}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-1 border-b border-line py-4"
        >
          <div className="grid gap-1">
            <span className={clsx("caps", STATUS_COLOURS[order.status])}>
              {ORDER_STATUS_WORDS[order.status]}
            </span>
            {showsCustomer ? (
              <span className="display display-small break-words">{titleOf(order)}</span>
            ) : (
              <Link
                href={`/orders/${order.id}`}
                prefetch={false}
                className="display display-small break-words hover:text-accent"
              >
                {titleOf(order)}
              </Link>
            )}
            <span className="text-sm text-muted">
              {shortOrderId(order.id)} · <Instant at={order.placedAt} />
              {showsCustomer && <> · {customerOf(order)}</>}
              {order.attempt > 1 && <> · attempt {order.attempt}</>}
            </span>
            {order.failure && <span className="text-danger">{order.failure.reason}</span>}
          </div>
          <div className="grid justify-items-end gap-1">
            <span className="text-xl font-semibold tabular-nums">{moneyText(order.total)}</span>
            {order.invoiceNumber !== null && (
              <span className="text-sm text-muted">Invoice {order.invoiceNumber}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The first films by name, the others by number. */
function titleOf({ lines, numberOfItems }: OrderView): string {
  const [first, second] = lines;
  if (!first) return numberOfItems === 1 ? "1 item" : `${numberOfItems} items`;
  if (!second) return first.title;
  if (lines.length === 2) return `${first.title}, ${second.title}`;
  return `${first.title}, ${second.title} and ${filmCount(lines.length - 2)} more`;
}

function customerOf({ externalCustomer, username }: OrderView): string {
  if (externalCustomer !== null) return `${externalCustomer}, for ${username ?? "a former member"}`;
  return username ?? "a former member";
}

const STATUS_COLOURS: Record<OrderStatus, string> = {
  placed: "text-muted",
  processing: "text-accent",
  paid: "text-ink",
  failed: "text-danger",
};
