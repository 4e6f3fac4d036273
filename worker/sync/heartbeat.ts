import { randomUUID } from "node:crypto";
import { missedBy } from "@/platform/broker/work-loop";
import type { Log } from "@/platform/log";
import { warnSeldom } from "@/platform/log/warn-seldom";
import type { RequestLimiter } from "@/platform/tmdb/request-limiter";
import type { Context } from "@/services/context";

const BEAT_EVERY_MS = 5_000;
/** While it syncs, so that an administrator sees what the limiter does. */
const BEAT_WHILE_SYNCING_MS = 1_000;

export type Heartbeat = {
  /** Beats now: what it tells has changed, here or elsewhere. */
  beat(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Tells the others that this process lives and whether it syncs, and takes its share of what TMDB allows: those that
 * sync have equal parts.
 */
export function startHeartbeat(
  ctx: Context,
  { limiter, isSyncing, log }: { limiter: RequestLimiter; isSyncing: () => boolean; log: Log },
): Heartbeat {
  const id = randomUUID();
  const startedAt = ctx.now();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let last: Promise<void> = Promise.resolve();

  async function beatOnce(): Promise<void> {
    if (isStopped) return;
    const beat = { id, startedAt, isSyncing: isSyncing(), limiter: limiter.state() };
    try {
      const { syncing } = await ctx.transaction(({ workers }) => workers.beat(beat));
      limiter.setShare(1 / Math.max(1, beat.isSyncing ? syncing : syncing + 1));
    } catch (error) {
      warnSeldom(log, missedBy(error) ?? "heartbeat", error, "the worker could not tell that it lives");
    }
  }

  function beat(): Promise<void> {
    clearTimeout(timer);
    last = last.then(beatOnce).then(() => {
      clearTimeout(timer);
      if (!isStopped) timer = setTimeout(beat, isSyncing() ? BEAT_WHILE_SYNCING_MS : BEAT_EVERY_MS);
    });
    return last;
  }

  void beat();
  return {
    beat,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await last;
      await ctx.transaction(({ workers }) => workers.remove(id)).catch(() => {});
    },
  };
}
