import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "@/platform/embedded-postgres/start-embedded-postgres";
import { makeDataFolder, removeDataFolder } from "@/tests/launch/data-folder";

let dataDir: string;
let running: EmbeddedPostgres | undefined;

beforeEach(() => {
  dataDir = makeDataFolder();
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  removeDataFolder(dataDir);
});

async function start(): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ dataDir });
  return running;
}

async function query(server: EmbeddedPostgres, text: string): Promise<unknown[]> {
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}

describe("embedded Postgres", () => {
  test("a new folder gets a durable UTF-8 database that only this computer reaches", async () => {
    const server = await start();
    const [row] = await query(
      server,
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as listens,
        current_setting('jit') as jit, pg_encoding_to_char(encoding) as encoding, datlocale
      from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({
      fsync: "on",
      listens: "127.0.0.1",
      jit: "off",
      encoding: "UTF8",
      datlocale: "C.UTF-8",
    });
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test("acknowledged rows survive a kill -9 of the server and all of its processes", async () => {
    const server = await start();
    await query(server, "create table kept (id int); insert into kept values (7)");
    killHard(server.pid);
    const again = await start();
    expect(again.pid).not.toBe(server.pid);
    expect(await query(again, "select id from kept")).toEqual([{ id: 7 }]);
  });

  test("a server that still runs on the folder is joined, not started twice", async () => {
    const first = await start();
    const second = await startEmbeddedPostgres({ dataDir });
    expect(second).toMatchObject({ pid: first.pid, port: first.port, wasRunning: true });
  });

  test("a lock file whose process number now belongs to another program is no obstacle", async () => {
    const server = await start();
    const lockFile = join(dataDir, "postgres", "postmaster.pid");
    const lock = readFileSync(lockFile, "utf8");
    killHard(server.pid);
    await delay(300);
    writeFileSync(lockFile, lock.replace(String(server.pid), String(process.pid)));
    expect((await start()).wasRunning).toBe(false);
  });

  test("a kill while the database is being made leaves nothing that is taken for one", async () => {
    const making = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--eval",
        `import("@/platform/embedded-postgres/start-embedded-postgres").then((m) => m.startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} }))`,
      ],
      { stdio: "ignore" },
    );
    while (!readdirSync(dataDir).some((name) => name.startsWith(".postgres-unfinished"))) await delay(10);
    making.kill("SIGKILL");
    const server = await start();
    expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres.log", "secrets.json"]);
  });

  test("a port that went to another program in the meantime is replaced by a free one", async () => {
    const server = await start();
    await server.stop();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(server.port, "127.0.0.1", resolve));
    try {
      expect((await start()).port).not.toBe(server.port);
    } finally {
      squatter.close();
    }
  });

  test("losing the secrets file does not lose the data", async () => {
    const server = await start();
    await query(server, "create table kept (id int)");
    rmSync(join(dataDir, "secrets.json"));
    const again = await start();
    expect(again.url).not.toBe(server.url);
    expect(await query(again, "select * from kept")).toEqual([]);
  });

  test("a database of another major version is refused in one sentence", async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "15\n");
    await expect(start()).rejects.toThrow(/was made by Postgres 15 and this Matinee brings Postgres 18/);
  });

  test("a server that cannot start says why in one sentence", async () => {
    await (await start()).stop();
    rmSync(join(dataDir, "postgres", "global", "pg_control"));
    await expect(start()).rejects.toThrow(/^The database did not start: .*pg_control.*postgres\.log\)\.$/);
  });
});

/** Kills the server and every process it has started. */
function killHard(pid: number): void {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const rows = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const children = rows.filter(([, parent]) => parent === pid).map(([child]) => child ?? 0);
  expect(children.length).toBeGreaterThan(2);
  for (const victim of [pid, ...children]) process.kill(victim, "SIGKILL");
}
