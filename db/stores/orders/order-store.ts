import { asc, inArray, sql } from "drizzle-orm";
import type { Order, OrderLine } from "@/core/orders/order";
import type { Executor } from "@/db/client";
import { orderLines, orders } from "@/db/schema";
import { columnList, incoming } from "@/db/stores/catalog/incoming";
import type { OrderStore } from "@/services/ports/order-store";

const STATE = {
  status: "text",
  attempt: "integer",
  invoice_number: "bigint",
  failure_code: "text",
  failure_reason: "text",
  changed_at: "timestamptz",
} as const;
const STATE_COLUMNS = Object.keys(STATE);
const STATE_NAMES = columnList(STATE_COLUMNS);

export function orderStoreOn(tx: Executor): OrderStore {
  /** In the order of their ids, so that two who lock the same ones wait for each other in one direction only. */
  async function findAll(orderIds: readonly string[]): Promise<Map<string, Order>> {
    const ids = [...orderIds];
    const rows = await tx
      .select()
      .from(orders)
      .where(inArray(orders.id, ids))
      .orderBy(asc(orders.id))
      .for("update");
    if (rows.length === 0) return new Map();
    const lines = await tx
      .select()
      .from(orderLines)
      .where(inArray(orderLines.orderId, ids))
      .orderBy(asc(orderLines.orderId), asc(orderLines.position));
    const linesOf = new Map<string, LineRow[]>(ids.map((id) => [id, []]));
    for (const line of lines) linesOf.get(line.orderId)?.push(line);
    return new Map(rows.map((row) => [row.id, orderOf(row, linesOf.get(row.id) ?? [])]));
  }

  return {
    async add({ lines, ...order }) {
      const { total, ...facts } = order;
      const row = { ...facts, totalMinor: total.minor, currency: total.currency, ...stateOf(order) };
      const added = await tx.insert(orders).values(row).onConflictDoNothing().returning({ id: orders.id });
      if (added.length === 0) return false;
      if (lines.length > 0) await tx.insert(orderLines).values(lines.map(lineRow(order.id)));
      return true;
    },
    find: async (orderId) => (await findAll([orderId])).get(orderId) ?? null,
    findAll,
    async saveStates(changed) {
      if (changed.length === 0) return;
      const rows = changed.map((order) => {
        const { invoiceNumber, failureCode, failureReason, changedAt, ...state } = stateOf(order);
        return {
          id: order.id,
          ...state,
          invoice_number: invoiceNumber,
          failure_code: failureCode,
          failure_reason: failureReason,
          changed_at: changedAt.toISOString(),
        };
      });
      await tx.execute(sql`
        update orders set (${STATE_NAMES}) = (${columnList(STATE_COLUMNS, "incoming")})
        from ${incoming({ id: "uuid", ...STATE }, rows)} where orders.id = incoming.id`);
    },
  };
}

function stateOf({
  status,
  attempt,
  invoiceNumber,
  failure,
  changedAt,
}: Pick<Order, "status" | "attempt" | "invoiceNumber" | "failure" | "changedAt">) {
  const { code = null, reason = null } = failure ?? {};
  return { status, attempt, invoiceNumber, failureCode: code, failureReason: reason, changedAt };
}

function lineRow(orderId: string) {
  return ({ movieId, title, kind, price }: OrderLine, position: number) => ({
    orderId,
    position,
    movieId,
    title,
    kind,
    priceMinor: price.minor,
  });
}

type OrderRow = typeof orders.$inferSelect;
type LineRow = typeof orderLines.$inferSelect;

function orderOf(row: OrderRow, lines: readonly LineRow[]): Order {
  const { totalMinor, currency, failureCode, failureReason, ...facts } = row;
  return {
    ...facts,
    total: { minor: totalMinor, currency },
    failure:
      failureCode === null || failureReason === null ? null : { code: failureCode, reason: failureReason },
    lines: lines.map(({ movieId, title, kind, priceMinor }) => ({
      movieId,
      title,
      kind,
      price: { minor: priceMinor, currency },
    })),
  };
}
