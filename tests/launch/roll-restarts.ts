import { Agent, get } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { startProxy } from "@/tests/launch/round-robin-proxy";

/** A process that serves. */
export type Replica = { origin: string; pid: number; untilExit(): Promise<number | null> };

export type RollOptions = {
  start(): Promise<Replica>;
  restarts: number;
  requestsPerSecond: number;
  /** Asked for in turn. */
  paths: readonly string[];
};

export type RollReport = {
  sent: number;
  failed: number;
  failures: string[];
  exits: { code: number | null; tookMs: number }[];
};

const REPLICAS = 2;
const HEALTHY_MAX_MS = 60_000;

/**
 * Two replicas behind a proxy under a steady stream of requests, restarted in turn with SIGTERM, a new one being healthy
 * before the next old one goes, as any orchestrator does it.
 */
export async function rollRestarts(options: RollOptions): Promise<RollReport> {
  const proxy = await startProxy();
  const replicas: Replica[] = [];
  const exits: RollReport["exits"] = [];

  async function addReplica(): Promise<void> {
    const replica = await options.start();
    replicas.push(replica);
    proxy.add(replica.origin);
    for (const deadline = Date.now() + HEALTHY_MAX_MS; !proxy.isHealthy(replica.origin); await delay(50)) {
      if (Date.now() > deadline) throw new Error(`${replica.origin} did not become healthy`);
    }
  }

  async function stopOldest(): Promise<void> {
    const oldest = replicas.shift();
    if (!oldest) return;
    const startedAt = performance.now();
    process.kill(oldest.pid, "SIGTERM");
    const code = await oldest.untilExit();
    exits.push({ code, tookMs: Math.round(performance.now() - startedAt) });
    proxy.remove(oldest.origin);
  }

  try {
    for (let index = 0; index < REPLICAS; index += 1) await addReplica();
    const load = startLoad(proxy.origin, options);
    for (let round = 0; round < options.restarts; round += 1) {
      await stopOldest();
      await addReplica();
      await delay(500);
    }
    return { ...(await load.stop()), exits };
  } finally {
    for (const { pid } of replicas) process.kill(pid, "SIGKILL");
    proxy.close();
  }
}

/** Requests at fixed times, whether the ones before have been answered or not. */
function startLoad(origin: string, { requestsPerSecond, paths }: RollOptions) {
  const agent = new Agent({ keepAlive: true });
  const outcomes: Promise<string | null>[] = [];
  const startedAt = performance.now();
  const timer = setInterval(() => {
    const due = ((performance.now() - startedAt) / 1_000) * requestsPerSecond;
    while (outcomes.length < due) {
      const path = paths[outcomes.length % paths.length] ?? "/";
      outcomes.push(failureOf(`${origin}${path}`, agent));
    }
  }, 5);
  return {
    async stop(): Promise<Omit<RollReport, "exits">> {
      clearInterval(timer);
      const failures = (await Promise.all(outcomes)).filter((failure) => failure !== null);
      agent.destroy();
      return { sent: outcomes.length, failed: failures.length, failures: [...new Set(failures)] };
    },
  };
}

/** Null for a whole answer with 200. */
function failureOf(url: string, agent: Agent): Promise<string | null> {
  return new Promise((resolve) => {
    get(url, { agent }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode === 200 ? null : `${answer.statusCode} ${url}`));
      answer.on("error", (error) => resolve(error.message));
    }).on("error", (error) => resolve(error.message));
  });
}
