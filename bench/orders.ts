// The web server killed again and again while clients place orders with keys and send each until it is answered.
//   npm run bench:orders -- [--kills 20] [--clients 500]
import { parseArgs } from "node:util";
import { withOwnDatabase } from "@/bench/ingest/with-own-database";
import { stopProgram } from "@/bench/support/start-program";
import { requireBuild, startWebServer } from "@/bench/support/web-server";
import { composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { movieRecord } from "@/tests/factories/movie-record";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { wrongOrders } from "@/tests/harness/order-accounts";
import { orderThroughKills } from "@/tests/harness/order-through-kills";
import { openShop } from "@/tests/harness/shop";
import { storeMovies } from "@/tests/harness/store-movies";

const { values } = parseArgs({
  options: { kills: { type: "string", default: "20" }, clients: { type: "string", default: "500" } },
});
const LIFE_MS = 2_500;
const MOVIE_ID = 603;

requireBuild();
await withOwnDatabase(async (url) => {
  const config = readServerConfig({ DATABASE_URL: url, AUTH_SECRET: "s".repeat(32), LOG_LEVEL: "error" });
  const app = composeApp(config, "bench-orders");
  await storeMovies(app.context, [movieRecord({ id: MOVIE_ID })]);
  await openShop(app, await newAdmin(app), [{ movieId: MOVIE_ID, kind: "rent", minor: 399 }]);
  const { token } = await newToken(app, (await signUp(app)).member, "write");
  const startedAt = performance.now();
  const report = await orderThroughKills({
    start: async () => {
      const program = await startWebServer(url);
      return { origin: program.origin, kill: () => stopProgram(program) };
    },
    kills: Number(values.kills),
    lifeMs: LIFE_MS,
    clients: Number(values.clients),
    token,
    movieId: MOVIE_ID,
  });
  const wrong = await wrongOrders(app, report);
  const failures = Object.entries(report.failures).map(([what, count]) => `${count} × ${what}`);
  console.log(
    `${values.kills} kills, ${values.clients} clients, ${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${report.keys} keys, ${report.orderIds.length} orders`,
  );
  console.log(`${report.recovered} orders were placed by a request whose answer was lost`);
  console.log(`requests that were sent again: ${failures.join(", ") || "none"}`);
  console.log(
    wrong.length === 0 ? "as many orders as keys, each with its event" : wrong.slice(0, 20).join("\n"),
  );
  await app.db.$client.end();
  process.exitCode = wrong.length === 0 ? 0 : 1;
});
