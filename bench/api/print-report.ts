import type { Measured } from "@/bench/api/load";
import type { Scenario } from "@/bench/api/scenarios";
import { median } from "@/bench/support/median";

/** What must hold, of medians of the rounds. */
const CACHED_OVER_UNCACHED = 5;
const CACHED_OVER_STATIC = 0.4;
const UNCACHED_OVER_BARE = 0.3;
const P99_OVER_P50 = 10;

type Results = ReadonlyMap<string, readonly Measured[]>;

/** Prints figures and ratios; returns whether all that must hold does. */
export function printReport(scenarios: readonly Scenario[], results: Results): boolean {
  console.log("scenario         server           requests/s   p50 ms   p99 ms   failed");
  for (const [key, runs] of results) {
    const [scenario = "", server = ""] = key.split("|");
    const middle = middleOf(runs);
    const figures = [middle.requestsPerSecond, middle.p50.toFixed(2), middle.p99.toFixed(2), middle.failed];
    console.log(
      `${scenario.padEnd(16)} ${server.padEnd(16)} ${figures.map((figure) => String(figure).padStart(9)).join("")}`,
    );
  }
  return scenarios.map((scenario) => printRatios(scenario, results)).every(Boolean);
}

function printRatios({ name }: Scenario, results: Results): boolean {
  const of = (server: string) => middleOf(results.get(`${name}|${server}`) ?? []);
  const [cached, uncached] = [of("cached"), of("uncached")];
  const ratio = (a: Measured, b: Measured) => a.requestsPerSecond / b.requestsPerSecond;
  // Lists and details are what everybody asks for.
  const hot = name === "list" || name === "detail";
  // The peers read what recommendations are made of, and make none.
  const isSameWork = name !== "recommendations";
  const checks: Check[] = [
    {
      words: "cached / uncached",
      value: ratio(cached, uncached),
      ...(hot && { least: CACHED_OVER_UNCACHED }),
    },
    {
      words: "cached / bare static",
      value: ratio(cached, of("bare static")),
      ...(hot && { least: CACHED_OVER_STATIC }),
    },
    { words: "cached / Fastify static", value: ratio(cached, of("Fastify static")) },
    {
      words: "uncached / bare SQL",
      value: ratio(uncached, of("bare SQL")),
      ...(isSameWork && { least: UNCACHED_OVER_BARE }),
    },
    { words: "uncached / Fastify SQL", value: ratio(uncached, of("Fastify SQL")) },
    { words: "p99 / p50, cached", value: cached.p99 / cached.p50, most: P99_OVER_P50 },
    { words: "p99 / p50, uncached", value: uncached.p99 / uncached.p50, most: P99_OVER_P50 },
  ];
  for (const check of checks) console.log(`${name.padEnd(16)} ${inWords(check)}`);
  return checks.every(holds) && cached.failed + uncached.failed === 0;
}

type Check = { words: string; value: number; least?: number; most?: number };

function holds({ value, least = 0, most = Number.POSITIVE_INFINITY }: Check): boolean {
  return value >= least && value <= most;
}

function inWords(check: Check): string {
  const { words, value, least, most } = check;
  const wanted = least === undefined ? (most === undefined ? null : `at most ${most}`) : `at least ${least}`;
  const verdict = wanted === null ? "" : ` (${wanted}: ${holds(check) ? "holds" : "DOES NOT HOLD"})`;
  return `${words}: ${value.toFixed(2)}${verdict}`;
}

function middleOf(runs: readonly Measured[]): Measured {
  const of = (read: (run: Measured) => number) => median(runs.map(read));
  return {
    requestsPerSecond: of((run) => run.requestsPerSecond),
    p50: of((run) => run.p50),
    p99: of((run) => run.p99),
    failed: runs.reduce((sum, run) => sum + run.failed, 0),
  };
}
