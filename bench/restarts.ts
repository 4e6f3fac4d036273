import { withOwnDatabase } from "@/bench/ingest/with-own-database";
import { requireBuild, startWebServer } from "@/bench/support/web-server";
import { readStarterCatalog } from "@/db/seed/read-starter-catalog";
import { composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { importStarterCatalog } from "@/services/movies/import-starter-catalog";
import { rollRestarts } from "@/tests/launch/roll-restarts";

/**
 * `npm run bench:restarts -- [RESTARTS] [REQUESTS_PER_SECOND]`: two web servers of Matinee behind a proxy that tries
 * nothing twice, under a steady stream of requests, restarted in turn with SIGTERM. Fails when a request does, or when a
 * process does not end by itself with 0 in 10 s.
 */
const restarts = Number(process.argv[2] ?? 6);
const requestsPerSecond = Number(process.argv[3] ?? 200);
const EXIT_MAX_MS = 10_000;

requireBuild();
await withOwnDatabase(async (url) => {
  const config = readServerConfig({ DATABASE_URL: url, AUTH_SECRET: "s".repeat(32), LOG_LEVEL: "error" });
  const app = composeApp(config, "bench-restarts");
  const catalog = readStarterCatalog();
  await importStarterCatalog(app.context, catalog);
  await app.db.$client.end();
  const [movieId] = catalog.keys();
  const report = await rollRestarts({
    start: () => startWebServer(url),
    restarts,
    requestsPerSecond,
    // Mostly the API, cached and not, and a page that Next makes.
    paths: [
      ...Array.from({ length: 10 }, (_, page) => `/api/v1/movies?page=${page + 1}`),
      ...Array.from({ length: 9 }, () => `/api/v1/movies/${movieId}`),
      "/about",
    ],
  });
  const { sent, failed, failures, exits } = report;
  console.log(`${sent} requests, ${failed} failed${failures.map((failure) => `\n  ${failure}`).join("")}`);
  for (const { code, tookMs } of exits) console.log(`exit ${code} after ${(tookMs / 1_000).toFixed(1)} s`);
  const isGood = failed === 0 && exits.every(({ code, tookMs }) => code === 0 && tookMs < EXIT_MAX_MS);
  process.exitCode = isGood ? 0 : 1;
});
