import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "@/platform/compose";
import { placeExternalOrder } from "@/services/orders/place-external-order";
import { signUp } from "@/tests/harness/accounts";
import { as } from "@/tests/harness/viewers";

/** Places so many orders evenly over that time, however long each takes. How many failed. */
export async function placeOrders(app: App, count: number, durationMs: number): Promise<number> {
  const { member } = await signUp(app);
  const beganAtMs = performance.now();
  const failed: Promise<boolean>[] = [];
  for (let order = 0; order < count; order++) {
    const waitMs = beganAtMs + (order / count) * durationMs - performance.now();
    if (waitMs > 0) await sleep(waitMs);
    // Without cents: by them the sandbox declines.
    const total = { minor: (10 + order) * 100, currency: "EUR" } as const;
    const ordered = { customer: `customer-${order}`, numberOfItems: 1, total };
    failed.push(
      placeExternalOrder(as(app, member), ordered).then(
        () => false,
        () => true,
      ),
    );
  }
  return (await Promise.all(failed)).filter(Boolean).length;
}
