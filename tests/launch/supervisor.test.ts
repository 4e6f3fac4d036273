import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startEmbeddedPostgres } from "@/platform/embedded-postgres/start-embedded-postgres";
import { isProcessAlive } from "@/platform/process-identity";
import { findFreePort, makeDataFolder, removeDataFolder } from "@/tests/launch/data-folder";
import { processesOf, type SupervisorProcess, startSupervisor } from "@/tests/launch/supervisor-process";

let dataDir: string;
let port: number;
let started: SupervisorProcess[];

beforeEach(async () => {
  dataDir = makeDataFolder();
  port = await findFreePort();
  started = [];
});

afterEach(async () => {
  for (const { child, untilExit } of started) {
    child.kill("SIGTERM");
    await untilExit();
  }
  await (await startEmbeddedPostgres({ dataDir })).stop();
  removeDataFolder(dataDir);
});

function start(env: Record<string, string> = {}): SupervisorProcess {
  const supervisor = startSupervisor({ MATINEE_DATA_DIR: dataDir, PORT: String(port), ...env });
  started.push(supervisor);
  return supervisor;
}

async function startUntilReady(env?: Record<string, string>): Promise<SupervisorProcess> {
  const supervisor = start(env);
  await supervisor.untilPrinted(/^Matinee is ready at http:\/\/localhost:\d+$/m);
  return supervisor;
}

async function askWeb(): Promise<{ pid: number; databaseUrl: string }> {
  const response = await fetch(`http://127.0.0.1:${port}/`);
  return (await response.json()) as { pid: number; databaseUrl: string };
}

/** Fails through the time limit of the test. */
async function eventually<Value>(read: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await read();
    } catch {
      await delay(50);
    }
  }
}

async function failure(env: Record<string, string>): Promise<string> {
  const supervisor = start(env);
  expect(await supervisor.untilExit()).toBe(1);
  return supervisor.output();
}

describe("the supervisor", () => {
  test("prints the address when healthy, and on SIGTERM stops everything and exits with 0", async () => {
    const supervisor = await startUntilReady();
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    const processes = processesOf(dataDir);
    supervisor.child.kill("SIGTERM");
    expect(await supervisor.untilExit()).toBe(0);
    expect(Object.values(processes).filter(isProcessAlive)).toEqual([]);
    expect((await startEmbeddedPostgres({ dataDir })).wasRunning).toBe(false);
  });

  test("a second one on the same data folder says so and exits", async () => {
    await startUntilReady();
    expect(await failure({ PORT: String(await findFreePort()) })).toMatch(
      /^Matinee already runs on this data folder \(process \d+, http:\/\/localhost:\d+\); .*\n$/,
    );
  });

  test("after a kill -9 of the supervisor alone, the next start takes over with all data", async () => {
    const killed = await startUntilReady({ STAND_IN_IGNORES_SIGTERM: "yes" });
    const before = processesOf(dataDir);
    const sql = postgres((await askWeb()).databaseUrl, { max: 1 });
    await sql`create table kept (id int)`;
    await sql.end();
    killed.child.kill("SIGKILL");
    await killed.untilExit();

    await startUntilReady();
    const { pid, databaseUrl } = await askWeb();
    expect(pid).not.toBe(before.web);
    expect([before.web, before.worker].filter((old) => old && isProcessAlive(old))).toEqual([]);
    const again = postgres(databaseUrl, { max: 1 });
    expect([...(await again`select * from kept`)]).toEqual([]);
    await again.end();
  });

  test("the servers of a killed supervisor end by themselves", async () => {
    const killed = await startUntilReady();
    const { web, worker } = processesOf(dataDir);
    killed.child.kill("SIGKILL");
    await expect
      .poll(() => [web, worker].filter((pid) => pid && isProcessAlive(pid)), { timeout: 20_000 })
      .toEqual([]);
  });

  test("a crashed web server is started again and the crash is told in one line", async () => {
    const supervisor = await startUntilReady();
    const before = await askWeb();
    await fetch(`http://127.0.0.1:${port}/crash`).catch(() => {});
    await supervisor.untilPrinted(/^The web stopped \(exit code 3\); starting it again in 1 s\.$/m);
    expect((await eventually(askWeb)).pid).not.toBe(before.pid);
  });

  test("a killed database is started again under the same address", async () => {
    const supervisor = await startUntilReady();
    const { databaseUrl } = await askWeb();
    process.kill((await startEmbeddedPostgres({ dataDir })).pid, "SIGKILL");
    await supervisor.untilPrinted(/^The database stopped; starting it again\.$/m);
    const [row] = await eventually(async () => {
      const sql = postgres(databaseUrl, { max: 1 });
      return sql`select 1 as one`.finally(() => sql.end());
    });
    expect(row).toEqual({ one: 1 });
  });

  test("a port that is taken is one sentence, before anything is started", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
    try {
      expect(await failure({})).toBe(
        `Port ${port} is already in use by another program; stop it or start with PORT=${port + 1} npm start.\n`,
      );
    } finally {
      other.close();
    }
  });

  test("a database that is not there yet is waited for, with a sentence without its password every 5 s", async () => {
    const databasePort = await findFreePort();
    const supervisor = start({ DATABASE_URL: `postgres://me:topsecret@127.0.0.1:${databasePort}/movies` });
    const sentence = `The database at 127.0.0.1:${databasePort} is not reachable`;
    await supervisor.untilPrinted(new RegExp(`(${sentence}.*\n){2}`));
    expect(supervisor.output()).not.toContain("topsecret");
    supervisor.child.kill("SIGTERM");
    expect(await supervisor.untilExit()).toBe(0);
    expect(supervisor.output().trim().split("\n").length).toBeLessThan(5);
  });

  test("a database that comes later, and goes once more, is prepared when it is there", async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    await server.stop();
    const supervisor = start({
      DATABASE_URL: server.url,
      STAND_IN_DATABASE_GOES: join(dataDir, "it-went"),
    });
    await supervisor.untilPrinted(/is not reachable .* Waiting for it\.$/m);
    const again = await startEmbeddedPostgres({ dataDir });
    expect(again.url).toBe(server.url);
    await supervisor.untilPrinted(/^Matinee is ready at /m);
    expect(supervisor.output()).toMatch(/^prepared as /m);
  });

  test("a database that is there and refuses us is one sentence without its password", async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    const url = new URL(server.url);
    url.password = "topsecret";
    const output = await failure({ DATABASE_URL: url.href });
    expect(output).toMatch(/^The database at .* is not reachable \(password authentication failed/);
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(output).not.toContain("topsecret");
  });

  test("bad configuration lists every variable, each in one sentence", async () => {
    expect(await failure({ PORT: "http", LOG_LEVEL: "loud" })).toBe(
      "PORT must be a whole number from 1 to 65535.\nLOG_LEVEL must be one of trace, debug, info, warn, error or fatal.\n",
    );
  });

  test("a preparation that fails stops the start with its own sentence", async () => {
    const output = await failure({ STAND_IN_PREPARE_FAILS: "yes" });
    expect(output).toBe("Starting the database…\nThe preparation failed on purpose.\n");
  });
});
