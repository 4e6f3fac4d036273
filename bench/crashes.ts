import { benchApp } from "@/bench/events/bench-app";
import { transportsAsked, withTransport } from "@/bench/events/with-transport";
import { withOwnDatabase } from "@/bench/ingest/with-own-database";
import { type CrashPlan, type CrashReport, flawsOf, runCrashes } from "@/tests/chaos/run-crashes";

/**
 * `npm run bench:crashes -- [postgres] [rabbitmq] [kafka] [--seeds=1,2,3] [--broken]
 * [--orders=1000] [--kills=50] [--settle=10]`: a thousand orders while one of two
 * workers is killed fifty times. Fails unless each has exactly one effect, the ledger balances and nothing is left after
 * 10 s; `--broken` runs two builds that must fail it, and says by what.
 */
const given = process.argv.slice(2);
const option = (name: string, otherwise: string) =>
  given.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const seeds = option("seeds", "1,2,3").split(",").map(Number);
const builds: CrashPlan["build"][] = given.includes("--broken") ? ["no-inbox", "ack-first"] : ["whole"];
const PLAN = {
  orders: Number(option("orders", "1000")),
  kills: Number(option("kills", "50")),
  settleMs: Number(option("settle", "10")) * 1_000,
};

for (const name of transportsAsked(given)) {
  for (const build of builds) {
    for (const seed of seeds) {
      await withOwnDatabase((databaseUrl) =>
        withTransport(name, async (broker) => {
          const { env, app, close } = benchApp(databaseUrl, broker?.url);
          const report = await runCrashes(app, env, { ...PLAN, seed, build });
          await close();
          const flaws = flawsOf(report, PLAN.orders);
          const isAsExpected = (flaws.length === 0) === (build === "whole");
          if (!isAsExpected) process.exitCode = 1;
          console.log(`${name}, ${build}, seed ${seed}: ${isAsExpected ? "as it must be" : "WRONG"}`);
          if (flaws.length > 0) console.log(`  ${flaws.join("; ")}`);
          console.log(`  ${words(report)}`);
        }),
      );
    }
  }
}
process.exit();

function words({ settledMs, paidAtLastKill, killedAtWork, firstWorkMs }: CrashReport): string {
  const settled =
    settledMs === null ? "" : `all done ${(settledMs / 1_000).toFixed(1)} s after the last kill; `;
  return `${settled}${paidAtLastKill} paid at the last kill; ${killedAtWork} of ${PLAN.kills} killed after they had billed; ${firstWorkMs} ms from start to first bill (median)`;
}
