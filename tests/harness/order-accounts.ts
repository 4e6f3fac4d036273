import type { App } from "@/platform/compose";
import type { KillReport } from "@/tests/harness/order-through-kills";

/** What is wrong with the orders of a database after `orderThroughKills`; nothing when all is well. */
export async function wrongOrders({ db }: Pick<App, "db">, report: KillReport): Promise<string[]> {
  const sql = db.$client;
  const [orders, placed] = await Promise.all([
    sql<{ id: string }[]>`select id from orders`,
    sql<{ id: string; count: number }[]>`
      select payload ->> 'orderId' as id, count(*)::int as count from outbox_events
      where type = 'order.placed' group by 1`,
  ]);
  const events = new Map(placed.map(({ id, count }) => [id, count]));
  const ids = new Set(orders.map(({ id }) => id));
  const answered = new Set(report.orderIds);
  return [
    ...(answered.size === report.keys ? [] : [`${report.keys} keys, ${answered.size} orders answered`]),
    ...report.contradictions.map((key) => `the key ${key} was answered in two ways`),
    ...[...answered].filter((id) => !ids.has(id)).map((id) => `the order ${id} was answered and is lost`),
    ...[...ids].filter((id) => !answered.has(id)).map((id) => `the order ${id} is nobody's`),
    ...[...ids].filter((id) => events.get(id) !== 1).map((id) => `the order ${id} has not one event`),
    ...[...events.keys()].filter((id) => !ids.has(id)).map((id) => `an event tells of no order: ${id}`),
  ];
}
