import { Redis } from "ioredis";
import type { Log } from "@/platform/log";
import { within } from "@/platform/redis/within";

/** Longer than this nobody waits for Redis; what answers later counts as away. */
const ANSWER_TIMEOUT_MS = 100;
const CONNECT_TIMEOUT_MS = 500;
/** While Redis is away: how often it is looked for, and after how long by a new connection instead of a hung one. */
const PROBE_INTERVAL_MS = 200;
const HUNG_MS = 5_000;
const PROBE_TTL_MS = 10_000;

export type RedisConnection = {
  /**
   * What a command answers; undefined when Redis is away, or has not answered within `waitMs`. While it is known to be
   * away that is at once: only those who ask in the moment in which it hangs wait.
   */
  attempt<Value>(run: (redis: Redis) => Promise<Value>, waitMs?: number): Promise<Value | undefined>;
  /** Whether it answers now. */
  isThere(): Promise<boolean>;
  /** Calls `listener` whenever it is there again; what happened meanwhile it may not know. */
  onBack(listener: () => void): void;
  end(): void;
};

type State = "unopened" | "there" | "away" | "ended";

/** A connection that is opened by the first who asks. A connection nobody asks never keeps a process running. */
export function createRedisConnection(
  url: string,
  { prefix, log }: { prefix: string; log: Pick<Log, "warn" | "info"> },
): RedisConnection {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: () => PROBE_INTERVAL_MS,
  });
  const backListeners: (() => void)[] = [];
  let state: State = "unopened";
  let opening: Promise<void> | null = null;

  function leave(error: unknown): void {
    if (state === "away" || state === "ended") return;
    state = "away";
    log.warn({ error }, "Redis is away: limits and caches are this process's own meanwhile");
    void lookForIt();
  }

  async function lookForIt(): Promise<void> {
    let hungSinceMs = Date.now();
    while (state === "away") {
      await new Promise((resolve) => setTimeout(resolve, PROBE_INTERVAL_MS).unref());
      if (redis.status !== "ready" || !(await writes())) {
        if (Date.now() - hungSinceMs < HUNG_MS || redis.status === "reconnecting") continue;
        hungSinceMs = Date.now();
        redis.disconnect(true);
      } else if (state === "away") {
        state = "there";
        log.info("Redis is back");
        for (const listener of backListeners) listener();
      }
    }
  }

  /** A server that is loading, full or a replica answers a ping, and yet is of no use. */
  const writes = () =>
    within(redis.set(`${prefix}:probe`, "1", "PX", PROBE_TTL_MS), ANSWER_TIMEOUT_MS).then(
      () => true,
      () => false,
    );

  async function open(): Promise<void> {
    redis.on("error", leave);
    redis.on("close", () => leave(new Error("the connection was closed")));
    try {
      await within(redis.connect(), ANSWER_TIMEOUT_MS);
      if (state === "unopened") state = "there";
    } catch (error) {
      leave(error);
    }
  }

  async function attempt<Value>(run: (redis: Redis) => Promise<Value>, waitMs = ANSWER_TIMEOUT_MS) {
    if (state === "unopened") {
      opening ??= open();
      await opening;
    }
    if (state !== "there") return undefined;
    const answer = within(run(redis), ANSWER_TIMEOUT_MS);
    answer.catch(leave);
    return within(answer, waitMs).catch(() => undefined);
  }

  return {
    attempt,
    isThere: async () => (await attempt((redis) => redis.ping())) !== undefined,
    onBack: (listener) => void backListeners.push(listener),
    end() {
      state = "ended";
      redis.disconnect();
    },
  };
}
