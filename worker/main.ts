import { setTimeout as sleep } from "node:timers/promises";
import { closeApp } from "@/platform/close-app";
import { composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { startWorker } from "@/worker/start-worker";

/** What is in hand gets so long to be finished; the rest is given back by the connections that close. */
const STOP_TIMEOUT_MS = 10_000;

const app = composeApp(readServerConfig(process.env), "matinee-worker");
const worker = await startWorker(app);
app.log.info("the worker is running");

let stopping = false;
/** Takes nothing new and finishes what is in hand; then the broker, Postgres and Redis are left, in that order. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const isDone = await Promise.race([worker.stop().then(() => true), sleep(STOP_TIMEOUT_MS, false)]);
  if (!isDone) app.log.warn("what was in hand took too long; it is done again by the next worker");
  await closeApp(app);
  process.exit(0);
}

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
