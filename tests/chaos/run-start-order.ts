import { setTimeout as sleep } from "node:timers/promises";
import { composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import type { Installation, Part } from "@/tests/chaos/installation";
import { crowdedLines, type LogLine } from "@/tests/chaos/logging-program";
import { placeOrders } from "@/tests/chaos/place-orders";
import { tallyOrders } from "@/tests/chaos/tally-orders";

/** Long enough for programs to be up, and to miss what is not. */
const GAP_MS = 2_500;
const READY_MAX_MS = 60_000;
/** Five seconds, but that a busy machine lets a moment pass between the decision and the line's own time. */
const LEAST_BETWEEN_LINES_MS = 4_500;
const ORDERS_IN_HAND = 30;

export type StartReport = {
  /** From the last part's start until the web server was well and an order was paid. */
  readyMs: number;
  /** Lines about a server that came within 5 s of another about it. */
  crowded: LogLine[];
  /** What web server and worker exited with on SIGTERM, the worker with work in hand. */
  exitCodes: (number | null)[];
  /** Orders that were not paid once after the worker had ended and another had come. */
  lost: number;
};

/** Starts an installation in that order, ends it politely in the middle of work, and has what was left finished. */
export async function runStartOrder(
  installation: Installation,
  order: readonly Part[],
): Promise<StartReport> {
  let lastAtMs = 0;
  for (const part of order) {
    await installation.start(part);
    lastAtMs = performance.now();
    if (part !== order.at(-1)) await sleep(GAP_MS);
  }
  const app = composeApp(readServerConfig({ ...installation.env, LOG_LEVEL: "fatal" }), "matinee-observer");
  const paid = async (count: number) => (await tallyOrders(app)).paid === count;
  try {
    await until(() => isWell(installation.origin));
    const { paid: before } = await tallyOrders(app);
    await placeOrders(app, 1, 0);
    await until(() => paid(before + 1));
    const readyMs = performance.now() - lastAtMs;
    await placeOrders(app, ORDERS_IN_HAND, 0);
    const exitCodes = await endPolitely(installation);
    const crowded = Object.values(installation.programs).flatMap((program) =>
      crowdedLines(program, LEAST_BETWEEN_LINES_MS),
    );
    await installation.start("worker");
    await until(() => paid(before + 1 + ORDERS_IN_HAND));
    const { orders, invoices } = await tallyOrders(app);
    return { readyMs, crowded, exitCodes, lost: orders - invoices };
  } finally {
    app.redis?.connection.end();
    await app.billing.db.$client.end({ timeout: 1 });
    await app.db.$client.end({ timeout: 1 });
  }
}

async function endPolitely({ programs }: Installation): Promise<(number | null)[]> {
  const running = Object.values(programs);
  for (const { child } of running) child.kill("SIGTERM");
  return Promise.all(running.map(({ untilExit }) => untilExit()));
}

/** Whether the web server has all it needs: without Redis it would only be degraded. */
async function isWell(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/api/v1/health`).catch(() => null);
  const body = (await response?.json()) as { status?: string } | undefined;
  return body?.status === "ok";
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + READY_MAX_MS; !(await isSo()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error("It takes too long.");
  }
}
