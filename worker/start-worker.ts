import { createOutboxQueue } from "@/db/stores/outbox-queue";
import { createPostgresTransport } from "@/platform/broker/postgres-transport";
import { startWorkLoop } from "@/platform/broker/work-loop";
import type { App } from "@/platform/compose";
import { consumers } from "@/worker/consumers";
import { subscriptionOf } from "@/worker/consumers/consumer";
import { startRelay } from "@/worker/relay";
import { startSyncWorker } from "@/worker/sync/start-sync-worker";
import type { SyncApp } from "@/worker/sync/sync-app";
import { startTrainingWorker } from "@/worker/training/start-training-worker";
import type { TrainingApp } from "@/worker/training/training-app";

const HOUSEKEEPING_INTERVAL_MS = 60 * 60 * 1000;

/** Starts the relay, the consumers, the syncs, the trainings and the housekeeping. `stop` finishes what is in hand and takes nothing new. */
export async function startWorker(app: Pick<App, "db"> & SyncApp & TrainingApp) {
  const { db, context, log } = app;
  const outbox = createOutboxQueue(db);
  const transport = createPostgresTransport(
    db,
    consumers.map(({ name, types }) => ({ consumer: name, types })),
    log,
  );
  for (const consumer of consumers) await transport.subscribe(subscriptionOf(context, consumer));
  const relay = startRelay(outbox, transport, log);
  const removeOld = async () => {
    await outbox.removeOld();
    return false;
  };
  const housekeeping = startWorkLoop("housekeeping", removeOld, {
    pollIntervalMs: HOUSEKEEPING_INTERVAL_MS,
    log,
  });
  const syncs = startSyncWorker(app);
  const trainings = startTrainingWorker(app);
  return {
    async stop(): Promise<void> {
      await Promise.all([syncs.stop(), trainings.stop()]);
      await relay.stop();
      await housekeeping.stop();
      await transport.close();
    },
  };
}
