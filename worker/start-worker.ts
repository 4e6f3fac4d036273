import { createOutboxQueue } from "@/db/stores/outbox-queue";
import type { App } from "@/platform/compose";
import { consumersOf } from "@/worker/consumers";
import type { Consumer } from "@/worker/consumers/consumer";
import { startSimilarity } from "@/worker/similarity/start-similarity";
import { startEvents } from "@/worker/start-events";
import { startHousekeeping } from "@/worker/start-housekeeping";
import { startSyncWorker } from "@/worker/sync/start-sync-worker";
import type { SyncApp } from "@/worker/sync/sync-app";
import { startTrainingWorker } from "@/worker/training/start-training-worker";
import type { TrainingApp } from "@/worker/training/training-app";
import { startWebhookSender } from "@/worker/webhooks/start-webhook-sender";

const WEBHOOK_LOG_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export type WorkerApp = Pick<App, "db" | "billing" | "cache"> & SyncApp & TrainingApp;

/**
 * Starts the relay, billing, the consumers, the syncs, the trainings and the housekeeping, whether or not what they need is there yet. `stop`
 * takes nothing new, finishes what is in hand, and gives back the rest.
 */
export async function startWorker(app: WorkerApp, consumers: readonly Consumer[] = consumersOf(app)) {
  const { context, db, log } = app;
  const events = await startEvents(app, consumers);
  const outbox = createOutboxQueue(db);
  const removeOld = async () => {
    await outbox.removeOld();
    const before = new Date(context.now().getTime() - WEBHOOK_LOG_KEPT_MS);
    await context.transaction(({ webhookQueue }) => webhookQueue.removeOld(before));
  };
  const housekeeping = startHousekeeping("housekeeping", removeOld, log);
  const webhooks = startWebhookSender(app);
  const similarity = startSimilarity(app);
  const syncs = startSyncWorker(app);
  const trainings = startTrainingWorker(app);
  return {
    async stop(): Promise<void> {
      const parts = [events, housekeeping, webhooks, similarity, syncs, trainings];
      await Promise.all(parts.map((part) => part.stop()));
    },
  };
}
