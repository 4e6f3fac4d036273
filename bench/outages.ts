import { benchApp } from "@/bench/events/bench-app";
import { transportsAsked, withTransport } from "@/bench/events/with-transport";
import { withOwnDatabase } from "@/bench/ingest/with-own-database";
import { runOutage } from "@/tests/chaos/run-outage";

/**
 * `npm run bench:outages -- [rabbitmq] [kafka] [SECONDS]`: the broker is away for a minute under 20 orders a second. Fails when
 * a request does, when not everything is done 30 s after it is back, or when something took effect out of order.
 */
const words = process.argv.slice(2);
const seconds = Number(words.find((word) => /^\d+$/.test(word)) ?? 60);
const PLAN = { ordersPerSecond: 20, outageMs: seconds * 1_000, settleMs: 30_000 };

for (const name of transportsAsked(words)) {
  if (name === "postgres") continue;
  await withOwnDatabase((databaseUrl) =>
    withTransport(name, async (broker) => {
      if (!broker) return;
      const { env, app, close } = benchApp(databaseUrl, broker.url);
      const report = await runOutage(app, env, broker, PLAN);
      await close();
      const { placed, orders, paid, invoices, failedRequests, outOfOrder, deadLetters, settledMs } = report;
      const isFine =
        [orders, paid, invoices].every((count) => count === placed) &&
        failedRequests + outOfOrder + deadLetters === 0 &&
        settledMs !== null;
      if (!isFine) process.exitCode = 1;
      console.log(`${name}, away for ${seconds} s: ${isFine ? "as it must be" : "WRONG"}`);
      console.log(JSON.stringify(report));
    }),
  );
}
process.exit();
