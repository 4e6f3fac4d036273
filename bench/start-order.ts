import { transportsAsked, withTransport } from "@/bench/events/with-transport";
import { createInstallation, PARTS, type Part } from "@/tests/chaos/installation";
import { runStartOrder } from "@/tests/chaos/run-start-order";

/**
 * `npm run bench:start -- [postgres] [rabbitmq] [kafka] [COUNT]`: starts Postgres, Redis, the broker, web server and worker in every
 * order (or the first COUNT of them, evenly spread), and ends both programs in the middle of work. Fails when one exits, logs
 * too much, is not ready 5 s after the last, or loses something.
 */
const words = process.argv.slice(2);
const READY_MAX_MS = 5_000;

for (const name of transportsAsked(words)) {
  await withTransport(name, async (broker) => {
    await broker?.stop();
    const installation = await createInstallation(broker);
    const orders = spread(ordersOf(broker ? PARTS : PARTS.filter((part) => part !== "broker")));
    let slowestMs = 0;
    for (const order of orders) {
      const { readyMs, crowded, exitCodes, lost } = await runStartOrder(installation, order);
      await installation.stop();
      slowestMs = Math.max(slowestMs, readyMs);
      const isFine =
        readyMs <= READY_MAX_MS &&
        crowded.length + lost === 0 &&
        exitCodes.length === 2 &&
        exitCodes.every((code) => code === 0);
      if (!isFine) process.exitCode = 1;
      console.log(`${isFine ? "fine " : "WRONG"} ${Math.round(readyMs)} ms ${order.join(" ")}`);
      if (!isFine) console.log(JSON.stringify({ crowded, exitCodes, lost }).slice(0, 1_000));
    }
    await installation.remove();
    console.log(`${name}: ${orders.length} orders, ready after ${Math.round(slowestMs)} ms at most`);
  });
}
process.exit();

function ordersOf(parts: readonly Part[]): Part[][] {
  if (parts.length <= 1) return [[...parts]];
  return parts.flatMap((first) =>
    ordersOf(parts.filter((part) => part !== first)).map((rest) => [first, ...rest]),
  );
}

function spread(orders: Part[][]): Part[][] {
  const count = Number(words.find((word) => /^\d+$/.test(word)) ?? orders.length);
  const step = Math.max(1, Math.floor(orders.length / count));
  return orders.filter((_, index) => index % step === 0);
}
