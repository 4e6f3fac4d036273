import { join } from "node:path";
import { migrateBilling } from "@/db/billing/migrate-billing";
import { migrateDatabase } from "@/db/migrate";
import { startEmbeddedPostgres } from "@/platform/embedded-postgres/start-embedded-postgres";
import { type LoggingProgram, startLogging } from "@/tests/chaos/logging-program";
import type { BrokerProcess } from "@/tests/harness/rabbitmq-server";
import { redisProcess } from "@/tests/harness/redis-process";
import { findFreePort, makeDataFolder, removeDataFolder } from "@/tests/launch/data-folder";

const root = join(import.meta.dirname, "..", "..");
const preload = join(root, "platform", "door", "preload.mjs");
const WEB = ["--import", preload, "--import", "tsx", join(root, "tests", "stand-ins", "api-server.ts")];
const WORKER = ["--import", "tsx", join(root, "worker", "main.ts")];

export const PARTS = ["postgres", "redis", "broker", "web", "worker"] as const;
export type Part = (typeof PARTS)[number];

/**
 * All that Matinee consists of, as processes that are not started yet: real servers, whose data are prepared, the worker,
 * and the web server without its pages. `broker` is null where Postgres carries the events.
 */
export async function createInstallation(broker: Pick<BrokerProcess, "url" | "start" | "stop"> | null) {
  const dataDir = makeDataFolder();
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  await migrateDatabase(postgres.url);
  await migrateBilling(postgres.url);
  await postgres.stop();
  const redis = await redisProcess();
  const port = await findFreePort();
  const env: Record<string, string> = {
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    AUTH_SECRET: "s".repeat(32),
    LOG_LEVEL: "warn",
    PORT: String(port),
    ...(broker && { EVENTS_URL: broker.url }),
  };
  const programs: { web?: LoggingProgram; worker?: LoggingProgram } = {};
  const start: Record<Part, () => Promise<unknown>> = {
    postgres: () => startEmbeddedPostgres({ dataDir, durable: false }),
    redis: redis.start,
    broker: async () => broker?.start(),
    async web() {
      programs.web = startLogging(WEB, env);
    },
    async worker() {
      programs.worker = startLogging(WORKER, env);
    },
  };
  const endPrograms = async () => {
    for (const program of Object.values(programs)) {
      program.child.kill("SIGKILL");
      await program.untilExit();
    }
  };
  return {
    env,
    origin: `http://127.0.0.1:${port}`,
    programs,
    start: (part: Part) => start[part](),
    /** All servers and programs, so that they can be started in another order. */
    async stop(): Promise<void> {
      await endPrograms();
      await broker?.stop();
      await redis.kill();
      await postgres.stop();
    },
    async remove(): Promise<void> {
      await this.stop();
      removeDataFolder(dataDir);
    },
  };
}

export type Installation = Awaited<ReturnType<typeof createInstallation>>;
