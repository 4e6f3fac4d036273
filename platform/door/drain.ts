import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/** Who asked for our health this recently distributes requests by it, and is to hear that we go before we are gone. */
const WATCHED_WITHIN_MS = 15_000;
/** Until one of those who ask has heard it. */
const TELL_MAX_MS = 4_000;
/** So long without a request, and whoever heard it sends none any more. */
const QUIET_MS = 700;
/** When they go on all the same, or have no choice. */
const QUIET_MAX_MS = 6_000;
/** For a request that was sent on a connection just as we stopped: it is answered, and the connection closed after it. */
const LINGER_MS = 300;
/** All in all; many who start containers kill after 10 s. */
const TOTAL_MAX_MS = 8_500;
const LOOK_EVERY_MS = 25;

export type Drain = {
  isDraining(): boolean;
  /** A request came. */
  onRequest(): void;
  /** Somebody asked for our health; while draining they are told that we go. */
  onHealthAsked(): void;
  /** Calls `end` when answers without an end are to end; the function returned withdraws it. */
  onStreamsEnd(end: () => void): () => void;
  /** Resolves when nobody is left, or their time is over. */
  run(): Promise<void>;
};

/**
 * The way out: tell whoever watches our health, let the requests under way finish while new ones still come, then take
 * no more connections, and close those that are left as they fall idle.
 */
export function createDrain(server: Server): Drain {
  const streams = new Set<() => void>();
  let isDraining = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let toldAt = Number.POSITIVE_INFINITY;
  let lastAt = 0;

  async function run(): Promise<void> {
    const startedAt = performance.now();
    const isWatched = startedAt - askedAt < WATCHED_WITHIN_MS;
    isDraining = true;
    const goesOn = () => {
      const now = performance.now();
      if (toldAt > now) return now - startedAt < TELL_MAX_MS;
      return now - Math.max(toldAt, lastAt) < QUIET_MS && now - startedAt < QUIET_MAX_MS;
    };
    while (isWatched && goesOn()) await delay(LOOK_EVERY_MS);
    // Node's own `close` of an HTTP server also cuts idle connections, on which a request may just be arriving.
    NetServer.prototype.close.call(server);
    for (const end of streams) end();
    if ((await countConnections(server)) > 0) await delay(LINGER_MS);
    while (performance.now() - startedAt < TOTAL_MAX_MS && (await countConnections(server)) > 0) {
      server.closeIdleConnections();
      await delay(LOOK_EVERY_MS);
    }
  }

  return {
    isDraining: () => isDraining,
    onStreamsEnd(end) {
      streams.add(end);
      return () => void streams.delete(end);
    },
    onRequest() {
      if (isDraining) lastAt = performance.now();
    },
    onHealthAsked() {
      if (isDraining) toldAt = Math.min(toldAt, performance.now());
      else askedAt = performance.now();
    },
    run,
  };
}

function countConnections(server: Server): Promise<number> {
  return new Promise((resolve) => server.getConnections((_error, count) => resolve(count ?? 0)));
}
