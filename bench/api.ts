import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Measured } from "@/bench/api/load";
import { prepareScenarios } from "@/bench/api/prepare-scenarios";
import { printReport } from "@/bench/api/print-report";
import type { Scenario } from "@/bench/api/scenarios";
import { withOwnDatabase } from "@/bench/ingest/with-own-database";
import { type Program, ROOT, startProgram, stopProgram } from "@/bench/support/start-program";
import { requireBuild, startWebServer } from "@/bench/support/web-server";
import { findFreePort } from "@/tests/launch/data-folder";

/**
 * `npm run bench:api -- [MOVIES] [ROUNDS] [SECONDS]`: requests a second and times at 32 connections on 50,000 movies, of
 * the API with its caches and without, beside a bare `node:http` server and Fastify that send Postgres the same statements,
 * and the same two with the bytes ready. All take turns, round by round.
 */
const [movies = 50_000, rounds = 3, seconds = 2] = process.argv.slice(2).map(Number);
const CONNECTIONS = 32;
const tsx = ["--import", "tsx"];
const run = promisify(execFile);

requireBuild();
await withOwnDatabase(async (url) => {
  const scenarios = await prepareScenarios(url, movies);
  const file = join(tmpdir(), `matinee-bench-${randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(scenarios));
  const started: Program[] = [];
  const start = async (starting: Promise<Program>) => {
    const program = await starting;
    started.push(program);
    return program.origin;
  };
  const peer = async (name: string) => {
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: "production" as const,
      DATABASE_URL: url,
      BENCH_SCENARIOS: file,
    };
    return startProgram([...tsx, join(ROOT, "bench", "api", `${name}.ts`)], await findFreePort(), env);
  };
  try {
    const cached = await start(startWebServer(url));
    const uncached = await start(startWebServer(url, { ANSWER_CACHE_MAX_MB: "0" }));
    const bare = await start(peer("bare-server"));
    const fastify = await start(peer("fastify-server"));
    const targets = (scenario: Scenario): Record<string, [origin: string, path: string]> => ({
      cached: [cached, scenario.path],
      uncached: [uncached, scenario.path],
      "bare SQL": [bare, `/sql/${scenario.name}`],
      "Fastify SQL": [fastify, `/sql/${scenario.name}`],
      "bare static": [bare, `/static/${scenario.name}`],
      "Fastify static": [fastify, `/static/${scenario.name}`],
    });
    const results = new Map<string, Measured[]>();
    // The first round warms up: a web server reads its catalogue into memory meanwhile.
    for (let round = -1; round < rounds; round += 1) {
      for (const scenario of scenarios) {
        for (const [target, [origin, path]] of Object.entries(targets(scenario))) {
          const key = `${scenario.name}|${target}`;
          const measured = await load(origin, path, target.endsWith("cached") ? scenario.token : "");
          if (round >= 0) results.set(key, [...(results.get(key) ?? []), measured]);
        }
      }
    }
    process.exitCode = printReport(scenarios, results) ? 0 : 1;
  } finally {
    await Promise.all(started.map(stopProgram));
    rmSync(file, { force: true });
  }
});

async function load(origin: string, path: string, token: string): Promise<Measured> {
  const program = join(ROOT, "bench", "api", "load.ts");
  const args = [...tsx, program, origin, path, token, String(CONNECTIONS), String(seconds)];
  const { stdout } = await run(process.execPath, args, { cwd: ROOT });
  return JSON.parse(stdout) as Measured;
}
