import { setTimeout as delay } from "node:timers/promises";
import type { Config } from "@/platform/config";
import { startEmbeddedPostgres } from "@/platform/embedded-postgres/start-embedded-postgres";
import { isProcessAlive } from "@/platform/process-identity";
import type { Shutdown } from "@/scripts/launch/shutdown";
import { restartDelayMs } from "@/scripts/launch/supervised-child";

type Log = (line: string) => void;

export type Database = {
  /** Where it is now. */
  url(): string;
  /** From now on restarts our own server when it dies; `onMove` hears of a new address. */
  watch(onMove: () => void): void;
};

const checkEveryMs = 1_000;

/** The database of the configuration. A given one is waited for by whoever uses it; our own is started, and stopped by the shutdown. */
export async function openDatabase(
  config: Config,
  dataDir: string,
  shutdown: Shutdown,
  log: Log,
): Promise<Database> {
  const given = config.databaseUrl;
  if (given) return { url: () => given, watch: () => {} };
  log("Starting the database…");
  const starting = startEmbeddedPostgres({ dataDir, log });
  let current = starting;
  // Registered before it runs: a shutdown in the meantime waits for the start, then stops it.
  shutdown.onStop(() => current.then((server) => server.stop()).catch(() => {}));
  let server = await starting;

  async function keepRunning(onMove: () => void): Promise<void> {
    for (let failures = 0; !shutdown.signal.aborted; await delay(checkEveryMs)) {
      if (isProcessAlive(server.pid)) continue;
      log("The database stopped; starting it again.");
      try {
        current = startEmbeddedPostgres({ dataDir, log });
        const { url } = server;
        server = await current;
        failures = 0;
        if (server.url !== url) onMove();
      } catch (error) {
        failures += 1;
        log((error as Error).message);
        await delay(restartDelayMs(failures), undefined, { signal: shutdown.signal }).catch(() => {});
      }
    }
  }

  return { url: () => server.url, watch: (onMove) => void keepRunning(onMove) };
}
