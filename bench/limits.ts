// What Redis costs while it is killed, and while it is frozen: two web servers without their pages, on one database.
//   npm run bench:limits -- [--seconds 30] [--rate 50]
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { withOwnDatabase } from "@/bench/ingest/with-own-database";
import { startApiProcess } from "@/tests/harness/api-process";
import { redisProcess } from "@/tests/harness/redis-process";
import { steadyLoad } from "@/tests/harness/steady-load";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "30" }, rate: { type: "string", default: "50" } },
});
const seconds = Number(values.seconds);
const ratePerSecond = Number(values.rate);
/** Before and after each outage. */
const MARGIN_S = 2;

await withOwnDatabase(async (databaseUrl) => {
  const redis = await redisProcess();
  await redis.start();
  const env = { DATABASE_URL: databaseUrl, REDIS_URL: redis.url, RATE_LIMIT_MAX: "1000000" };
  const processes = await Promise.all([startApiProcess(env), startApiProcess(env)]);
  const address = (number: number) =>
    `${processes[number % 2]?.origin}/api/v1/movies?page_size=${1 + (number % 100)}`;

  async function measure(name: string, stop: () => unknown, start: () => unknown): Promise<void> {
    const load = steadyLoad({ address, ratePerSecond, seconds: seconds + 2 * MARGIN_S });
    await delay(MARGIN_S * 1000);
    await stop();
    await delay(seconds * 1000);
    await start();
    const { count, failed, p50Ms, p99Ms, maxMs } = await load;
    const times = [p50Ms, p99Ms, maxMs].map((ms) => ms.toFixed(1).padStart(8)).join(" ");
    console.log(`${name.padEnd(10)} ${String(count).padStart(6)} ${String(failed).padStart(6)} ${times}`);
  }

  try {
    await steadyLoad({ address, ratePerSecond, seconds: MARGIN_S });
    console.log("Redis is    asked failed   p50 ms   p99 ms   max ms");
    const nothing = () => {};
    await measure("there", nothing, nothing);
    await measure("killed", redis.kill, redis.start);
    await measure("frozen", redis.freeze, redis.thaw);
  } finally {
    await Promise.all(processes.map((each) => each.stop()));
    await redis.kill();
  }
});
