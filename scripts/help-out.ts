import { getSyncHealth } from "@/db/queries/sync/get-sync-health";
import type { App } from "@/platform/compose";

const LOOK_FOR_WORKER_EVERY_MS = 5_000;

type Worker = { stop(): Promise<void> };

/** Does a worker's work here as soon as no worker is alive elsewhere that does it. */
export function helpOut(
  { db }: Pick<App, "db">,
  startWorker: () => Worker,
): { isWorking(): boolean; stop(): Promise<void> } {
  let worker: Worker | null = null;
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_FOR_WORKER_EVERY_MS);

  async function look(): Promise<void> {
    if (worker) return;
    const health = await getSyncHealth(db).catch(() => null);
    if (health && !health.worker) worker = startWorker();
  }

  return {
    isWorking: () => worker !== null,
    async stop() {
      clearInterval(timer);
      await looking;
      await worker?.stop();
    },
  };
}
