import { setTimeout as sleep } from "node:timers/promises";
import { startWorkLoop } from "@/platform/broker/work-loop";
import type { Log } from "@/platform/log";
import type { EventTransport } from "@/services/ports/event-transport";
import type { OutboxQueue } from "@/services/ports/outbox-queue";

const BATCH_SIZE = 1_000;
const POLL_INTERVAL_MS = 1_000;

type Options = {
  outbox: OutboxQueue;
  transport: Pick<EventTransport, "publish">;
  log: Log;
  /** However much there is to catch up on. */
  perSecondMax: number;
  /** For the log, where there are several. */
  name?: string;
};

/**
 * Carries events from the outbox to the transport. It alone knows both. An event is marked as published only after the
 * transport has it: killed in between, the event is published twice, and the consumers' inbox makes that harmless. While
 * the broker is away the events stay in the outbox, and it is tried again with growing pauses.
 */
export function startRelay({ outbox, transport, log, perSecondMax, name = "relay" }: Options) {
  const stopping = new AbortController();
  const batchSize = Math.min(BATCH_SIZE, perSecondMax);

  async function publishNext(): Promise<boolean> {
    const beganAtMs = Date.now();
    const count = await outbox.publishNext(batchSize, (events) => transport.publish(events));
    const leastMs = (count / perSecondMax) * 1_000;
    const restMs = leastMs - (Date.now() - beganAtMs);
    if (restMs > 0) await sleep(restMs, undefined, { signal: stopping.signal }).catch(() => {});
    return count > 0;
  }

  const loop = startWorkLoop(name, publishNext, { pollIntervalMs: POLL_INTERVAL_MS, log });
  const listening = outbox.onAppended(loop.wake);
  // Without the notice the poll still finds the events, a second later.
  listening.catch((error) => log.warn({ error }, "no notices of new events"));
  return {
    async stop(): Promise<void> {
      stopping.abort();
      await (await listening.catch(() => null))?.unlisten();
      await loop.stop();
    },
  };
}
