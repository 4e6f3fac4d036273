import { startWorkLoop } from "@/platform/broker/work-loop";
import type { Log } from "@/platform/log";
import type { EventTransport } from "@/services/ports/event-transport";
import type { OutboxQueue } from "@/services/ports/outbox-queue";

const BATCH_SIZE = 200;
const POLL_INTERVAL_MS = 1_000;

/**
 * Carries events from the outbox to the transport. It alone knows both. An event is marked as published only after the
 * transport has it: killed in between, the event is published twice, and the consumers' inbox makes that harmless.
 */
export function startRelay(outbox: OutboxQueue, transport: EventTransport, log: Log) {
  const publishNext = async () => {
    const count = await outbox.publishNext(BATCH_SIZE, (events) => transport.publish(events));
    return count === BATCH_SIZE;
  };
  const loop = startWorkLoop("relay", publishNext, { pollIntervalMs: POLL_INTERVAL_MS, log });
  const listening = outbox.onAppended(loop.wake);
  // Without the notice the poll still finds the events, a second later.
  listening.catch((error) => log.warn({ error }, "no notices of new events"));
  return {
    async stop(): Promise<void> {
      await (await listening.catch(() => null))?.unlisten();
      await loop.stop();
    },
  };
}
