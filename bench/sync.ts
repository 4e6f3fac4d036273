import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { startStandIn } from "@/bench/sync/stand-in";
import { startWorkerProcess } from "@/bench/sync/worker-process";
import { NO_FILTER, type SyncRequest } from "@/core/sync/sync-request";
import { isActive } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";
import { migrateDatabase } from "@/db/migrate";
import { findSyncRun } from "@/db/queries/sync/find-sync-run";
import { type App, composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { queueSync } from "@/services/sync/queue-sync";

/**
 * A sync against a stand-in for TMDB that serves real data (which the repository does not have), with faults and killed
 * workers when asked for:
 *
 *     npx tsx bench/sync.ts --stand-in PATH/server.mjs --data PATH/catalog.jsonl.gz --server-url postgres://…/postgres
 *       [--pages 200] [--mode discover|full] [--min-votes 0] [--rps 40] [--rate 40] [--kills 0] [--faults JSON]
 *       [--repeats 0] [--limit N] [--port 8121] [--keep]
 *
 * `--rps` is what the stand-in allows, `--rate` what the worker is set to. Makes a database of its own on the server,
 * and drops it in the end unless told to keep it, for `npm run catalog:digest`. The stand-in's file holds no key.
 */
const { values: given } = parseArgs({
  options: {
    "stand-in": { type: "string" },
    data: { type: "string" },
    "server-url": { type: "string" },
    mode: { type: "string", default: "discover" },
    pages: { type: "string", default: "200" },
    "min-votes": { type: "string", default: "0" },
    rps: { type: "string", default: "40" },
    rate: { type: "string" },
    kills: { type: "string", default: "0" },
    faults: { type: "string", default: "{}" },
    repeats: { type: "string", default: "0" },
    limit: { type: "string" },
    port: { type: "string", default: "8121" },
    keep: { type: "boolean", default: false },
  },
});
const { "stand-in": program, data, "server-url": serverUrl } = given;
if (!program || !data || !serverUrl) {
  console.error(
    "usage: npx tsx bench/sync.ts --stand-in FILE --data FILE --server-url postgres://… [--pages 200] …",
  );
  process.exit(2);
}

const database = `bench_sync_${randomUUID().slice(0, 8)}`;
const databaseUrl = Object.assign(new URL(serverUrl), { pathname: `/${database}` }).href;
const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
await admin.unsafe(`create database ${database}`);
await migrateDatabase(databaseUrl);
const standIn = await startStandIn({
  program,
  data,
  port: Number(given.port),
  rps: given.rps,
  limit: given.limit,
});
const env = {
  DATABASE_URL: databaseUrl,
  AUTH_SECRET: "b".repeat(32),
  LOG_LEVEL: "warn",
  TMDB_ACCESS_TOKEN: "bench",
  TMDB_BASE_URL: standIn.baseUrl,
  TMDB_REQUESTS_PER_SECOND: given.rate ?? given.rps,
};
const app = composeApp(readServerConfig(env), "matinee-bench");
const worker = startWorkerProcess({ ...process.env, ...env });
try {
  for (let repeat = 0; repeat <= Number(given.repeats); repeat++) await measure(app, repeat === 0);
} finally {
  await worker.stop();
  await standIn.stop();
  await app.db.$client.end();
  if (given.keep) console.log(`The database stays: ${databaseUrl}`);
  else await admin.unsafe(`drop database ${database} with (force)`);
  await admin.end();
}

async function measure({ context, db }: App, isFirst: boolean): Promise<void> {
  await standIn.reset();
  await standIn.setFaults(isFirst ? JSON.parse(given.faults) : {});
  const before = await countEvents();
  const cpuBefore = worker.cpuSeconds();
  const runId = await queueSync(context, requestOf(), null);
  const killing = isFirst ? killAtRandom(Number(given.kills), () => running) : Promise.resolve(0);
  let running = true;
  let run = await findSyncRun(db, runId);
  while (!run || isActive(run.status)) {
    await sleep(250);
    run = await findSyncRun(db, runId);
  }
  running = false;
  const kills = await killing;
  const cpuSeconds = worker.cpuSeconds() - cpuBefore;
  print(run, { kills, events: (await countEvents()) - before, cpuSeconds });
  await printTraffic(run);
}

function requestOf(): SyncRequest {
  if (given.mode === "full") return { mode: "full", source: "windows", minVotes: Number(given["min-votes"]) };
  return { mode: "discover", pages: Number(given.pages), filter: NO_FILTER };
}

/** Kills are spread at random over what the sync should take. */
async function killAtRandom(count: number, isRunning: () => boolean): Promise<number> {
  const seconds = (Number(given.pages) * 21) / Number(given.rate ?? given.rps);
  let killed = 0;
  for (; killed < count; killed++) {
    await sleep(Math.random() * 2 * ((seconds * 1000) / count));
    if (!isRunning()) break;
    await worker.killAndRestart();
  }
  return killed;
}

async function countEvents(): Promise<number> {
  const [row] = await app.db.$client<[{ count: number }]>`select count(*)::integer from outbox_events`;
  return row.count;
}

function print(
  run: SyncRunView,
  { kills, events, cpuSeconds }: { kills: number; events: number; cpuSeconds: number },
): void {
  const { counts, requests, bytes, startedAt, finishedAt } = run;
  const seconds = finishedAt && startedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1000 : 0;
  const rate = requests / seconds;
  console.log(`${run.status}${run.message ? ` (${run.message})` : ""}: ${JSON.stringify(counts)}`);
  console.log(
    `${seconds.toFixed(1)} s, ${requests} requests noted (${rate.toFixed(1)}/s), ${(bytes / 1e6).toFixed(1)} MB, ` +
      `${events} events, ${kills} kills, worker: ${cpuSeconds.toFixed(1)} s of CPU, RSS ${worker.peakMb()} MB at most, ${worker.medianMb()} MB in the middle`,
  );
}

/** What the other side saw. Of faulted requests it cannot be told from outside which were for movies; all are taken off. */
async function printTraffic(run: SyncRunView): Promise<void> {
  const { total, rateLimited, peakInFlight, peakPerSecond, byRoute, byStatus, faulted } =
    await standIn.stats();
  const sum = (of: Record<string, number>) => Object.values(of).reduce((all, one) => all + one, 0);
  const answered = sum(byRoute) - sum(faulted);
  const others = sum(byRoute) - (byRoute["/3/movie/:id"] ?? 0);
  const twice = answered - others - run.counts.found;
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
  console.log(
    `the stand-in saw ${total} requests, ${rateLimited} refused as too many (${share(rateLimited, total)}), ` +
      `${byStatus[429] ?? 0} answered 429, ${peakInFlight} in flight and ${peakPerSecond} a second at most, ` +
      `about ${twice} movies fetched twice (${share(twice, run.counts.found)}); faults ${JSON.stringify(faulted)}`,
  );
}
