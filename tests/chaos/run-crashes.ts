import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "@/platform/compose";
import { type Backlog, readBacklog } from "@/tests/chaos/broker-backlog";
import { placeOrders } from "@/tests/chaos/place-orders";
import { seededRandom } from "@/tests/chaos/seeded-random";
import { isIdle, type Tally, tallyOrders } from "@/tests/chaos/tally-orders";
import { startWorkerSlots, type WorkerSlots } from "@/tests/chaos/worker-slots";

export type CrashPlan = {
  orders: number;
  kills: number;
  seed: number;
  build: "whole" | "no-inbox" | "ack-first";
  /** How long after the last kill everything must be done. */
  settleMs: number;
};

export type CrashReport = Tally & {
  broker: Backlog;
  /** From the last kill until everything was done; null when that took too long. */
  settledMs: number | null;
  /** What was open when the last worker was killed. */
  paidAtLastKill: number;
  /** Of those that were killed: so many had billed, the others died before they could. */
  killedAtWork: number;
  /** From a worker's start to its first bill, the median. */
  firstWorkMs: number;
};

const INTERVAL_MIN_MS = 150;
const INTERVAL_MAX_MS = 550;
const WORKERS = 2;
/** Of the orders; with these the two get going before the first is killed. */
const WARM_UP_SHARE = 0.05;
const WARM_UP_TIMEOUT_MS = 60_000;

/** Places orders while a random one of two workers is killed again and again; then counts what there is. */
export async function runCrashes(
  app: App,
  env: Record<string, string>,
  { orders, kills, seed, build, settleMs }: CrashPlan,
): Promise<CrashReport> {
  const random = seededRandom(seed);
  const pausesMs = Array.from(
    { length: kills },
    () => INTERVAL_MIN_MS + random() * (INTERVAL_MAX_MS - INTERVAL_MIN_MS),
  );
  const stormMs = pausesMs.reduce((sum, ms) => sum + ms, 0);
  const workers = await startWorkerSlots(WORKERS, { ...env, CHAOS_BUILD: build });
  try {
    const warmUp = Math.ceil(orders * WARM_UP_SHARE);
    await placeOrders(app, warmUp, stormMs * WARM_UP_SHARE);
    await untilPaid(app, warmUp);
    const placing = placeOrders(app, orders - warmUp, stormMs * (1 - WARM_UP_SHARE));
    for (const pauseMs of pausesMs) {
      await sleep(pauseMs);
      await workers.kill(Math.floor(random() * WORKERS));
    }
    const killedAtMs = performance.now();
    const atLastKill = tallyOrders(app);
    await placing;
    const isSettled = await untilSettled(app, orders, killedAtMs + settleMs);
    const settledMs = isSettled ? performance.now() - killedAtMs : null;
    await workers.stop();
    const broker = await readBacklog(app.config.eventsUrl);
    const { paid: paidAtLastKill } = await atLastKill;
    return { ...(await tallyOrders(app)), broker, settledMs, paidAtLastKill, ...livesOf(workers) };
  } finally {
    await workers.stop();
  }
}

/** What is wrong, in words; nothing when each order had exactly one effect and nothing is left. */
export function flawsOf(report: CrashReport, orders: number): string[] {
  const { ledgerSum, invoicedLessOrdered, deadLetters, broker, settledMs } = report;
  const flaws: string[] = [];
  for (const what of ["orders", "paid", "invoices", "ordersInvoiced"] as const) {
    if (report[what] !== orders) flaws.push(`${what}: ${report[what]} instead of ${orders}`);
  }
  const zeros = { ledgerSum, invoicedLessOrdered, deadLetters, deadLettersAtBroker: broker.deadLetters };
  for (const [what, count] of Object.entries(zeros)) if (count !== 0) flaws.push(`${what}: ${count}`);
  for (const [place, count] of Object.entries({ ...report.pending, ...broker.pending })) {
    flaws.push(`pending in ${place}: ${count}`);
  }
  if (settledMs === null) flaws.push("not done in time");
  return flaws;
}

/** However broken the build is: at least so many are done when the storm begins. */
async function untilPaid(app: App, count: number): Promise<void> {
  for (const deadlineMs = performance.now() + WARM_UP_TIMEOUT_MS; performance.now() < deadlineMs; ) {
    if ((await tallyOrders(app)).paid >= count) return;
    await sleep(100);
  }
  throw new Error("the workers do not begin to work");
}

async function untilSettled(app: App, orders: number, deadlineMs: number): Promise<boolean> {
  while (performance.now() < deadlineMs) {
    const tally = await tallyOrders(app);
    if (tally.paid === orders && isIdle(tally) && isIdle(await readBacklog(app.config.eventsUrl)))
      return true;
    await sleep(200);
  }
  return false;
}

function livesOf({ lives }: WorkerSlots) {
  const firstWorkMs = lives.flatMap((life) => life.firstWorkMs ?? []).sort((one, other) => one - other);
  return {
    killedAtWork: lives.filter((life) => life.wasKilled && life.firstWorkMs !== null).length,
    firstWorkMs: Math.round(firstWorkMs[Math.floor(firstWorkMs.length / 2)] ?? Number.NaN),
  };
}
