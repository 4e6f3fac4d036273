import { createOutboxQueue } from "@/db/stores/outbox-queue";
import { keepTrying } from "@/platform/broker/keep-trying";
import type { App } from "@/platform/compose";
import type { ServerConfig } from "@/platform/config";
import { warnSeldom } from "@/platform/log/warn-seldom";
import type { EventTransport } from "@/services/ports/event-transport";
import { startRelay } from "@/worker/relay";
import { startHousekeeping } from "@/worker/start-housekeeping";

type BillingConfig = Pick<ServerConfig, "billingDatabaseUrl" | "eventsPerSecondMax">;

type Options = {
  transport: EventTransport;
  /** Called once billing's database is as it must be: an order that comes before would only fail. */
  onReady(): Promise<void>;
};

/**
 * Brings billing's database up to date, then lets orders come and carries what billing reports to the transport. That
 * database may be another than the main one, and away for as long as it likes.
 */
export function startBilling(
  { config, billing, log }: Pick<App, "billing" | "log"> & { config: BillingConfig },
  { transport, onReady }: Options,
) {
  const ending = new AbortController();
  const onFailure = (error: unknown) => warnSeldom(log, subject, error, "billing's database is away");
  const subject = config.billingDatabaseUrl === undefined ? "Postgres" : "billing's database";
  const migrating = keepTrying(billing.migrate, { signal: ending.signal, onFailure });
  const starting = migrating.then(async (isThere) => {
    if (!isThere) return [];
    await onReady();
    const outbox = createOutboxQueue(billing.db);
    return [
      startRelay({ outbox, transport, log, perSecondMax: config.eventsPerSecondMax, name: "billing-relay" }),
      startHousekeeping("billing's housekeeping", outbox.removeOld, log),
    ];
  });
  return {
    async stop(): Promise<void> {
      ending.abort();
      await Promise.all((await starting).map((loop) => loop.stop()));
    },
  };
}
