import type { SyncHealth } from "@/core/sync/views";

/** One of the things that a sync needs: how it is, and when it is bad what to do. */
export type HealthFact = { name: string; state: string; isBad: boolean; words: string };

/** What this server's configuration says about TMDB. */
export type TmdbSetup = {
  ratePerSecondMax: number;
  connectionsMax: number;
  /** What to do when there is no key, or TMDB refuses it. */
  keyAdvice: string;
};

/** How everything is that a sync needs. */
export function healthFacts({ key, limiter, worker }: SyncHealth, setup: TmdbSetup): HealthFact[] {
  return [
    { name: "TMDB key", ...keyFact(key, setup.keyAdvice) },
    { name: "Request limit", ...limiterFact(limiter, setup) },
    { name: "Worker", ...(worker ? WORKER_AT_WORK : WORKER_MISSING) },
  ];
}

type Fact = Omit<HealthFact, "name">;

function keyFact(key: SyncHealth["key"], advice: string): Fact {
  switch (key) {
    case "valid":
      return { state: "Valid", isBad: false, words: "TMDB accepts it." };
    case "unset":
      return {
        state: "Not set",
        isBad: true,
        words: `${advice} The environment and the file .env will both do; the token is free.`,
      };
    case "refused":
      return { state: "Refused", isBad: true, words: `TMDB does not accept it. ${advice}` };
    case "unreachable":
      return { state: "TMDB is out of reach", isBad: true, words: OUT_OF_REACH };
    case "unknown":
      return { state: "Not checked", isBad: false, words: "It is checked when the next sync starts." };
  }
}

const OUT_OF_REACH =
  "The site goes on with its own catalogue, and a running sync waits for TMDB. If it stays so, check this server’s way to the internet, and TMDB_BASE_URL.";

function limiterFact(limiter: SyncHealth["limiter"], setup: TmdbSetup): Fact {
  if (!limiter) {
    const words = `A sync may send ${setup.ratePerSecondMax} requests a second over ${setup.connectionsMax} connections.`;
    return { state: "At rest", isBad: false, words };
  }
  const { ratePerSecond, ratePerSecondMax, connections, connectionsMax } = limiter;
  const speed =
    Math.round(ratePerSecond) < Math.round(ratePerSecondMax)
      ? `Slowed down from ${Math.round(ratePerSecondMax)}, which were too many for TMDB; it speeds up again by itself.`
      : "That is full speed.";
  return {
    state: `${Math.round(ratePerSecond)} a second`,
    isBad: false,
    words: `${speed} ${connections} of ${connectionsMax} connections are in use.`,
  };
}

const WORKER_AT_WORK: Fact = {
  state: "At work",
  isBad: false,
  words: "It takes up a sync the moment it is started.",
};
const WORKER_MISSING: Fact = {
  state: "Not running",
  isBad: true,
  words:
    "None was heard of in the last 15 seconds. “npm start” runs one beside the web server: restart Matinee, and read in its log why the worker stopped. Queued syncs begin when it is back.",
};
