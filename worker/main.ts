import { composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { startWorker } from "@/worker/start-worker";

const app = composeApp(readServerConfig(process.env), "matinee-worker");
const worker = await startWorker(app);
app.log.info("the worker is running");

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await worker.stop();
  await app.db.$client.end({ timeout: 5 });
  process.exit(0);
}

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
