import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { OperatorError } from "@/platform/config/operator-error";
import { answers } from "@/platform/embedded-postgres/connect";
import { findPostmaster } from "@/platform/embedded-postgres/postmaster";
import { runProgram } from "@/platform/embedded-postgres/run-program";
import { logFileOf, type Server } from "@/platform/embedded-postgres/server";
import { lastServerError, openServerLog, serverLogSince } from "@/platform/embedded-postgres/server-log";
import { lastPort, writeSettings } from "@/platform/embedded-postgres/server-settings";

export type RunningServer = { pid: number; port: number; wasRunning: boolean };

const patienceMs = 30_000;
/** Recovery after a crash replays up to max_wal_size, on a slow disk for minutes. */
const recoveryMaxSeconds = 600;

/**
 * Joins the server that runs on the folder, or starts one. Waits for a real connection.
 * @throws OperatorError with the last line of the server's log when it does not start.
 */
export async function ensureRunning(server: Server): Promise<RunningServer> {
  const deadline = Date.now() + patienceMs;
  for (let wasRunning = true; ; ) {
    const joined = await joinServer(server);
    if (joined) return { ...joined, wasRunning };
    const failure = await startServer(server);
    wasRunning = failure !== undefined;
    if (!failure) continue;
    // The port went to someone else, or the killed server's children still let go of the memory.
    const passes = /Address already in use|could not bind|shared memory block|postmaster\.pid. already/i.test(
      failure,
    );
    if (!passes || Date.now() > deadline) {
      const why = lastServerError(failure);
      throw new OperatorError(
        `The database did not start: ${why} (the log is ${logFileOf(server.dataDir)}).`,
      );
    }
    await delay(250);
  }
}

/** Stops the server: lets transactions roll back and writes a checkpoint, then waits for its end. */
export async function stopServer(server: Server): Promise<void> {
  for (const mode of ["fast", "immediate"]) {
    if (!findPostmaster(server.clusterDir)) return;
    await control(server, ["stop", "-m", mode, "-t", "30"]);
  }
}

async function joinServer(server: Server): Promise<{ pid: number; port: number } | undefined> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await delay(100)) {
    const found = findPostmaster(server.clusterDir);
    if (!found) return undefined;
    if (found.port && (await answers(server, found.port))) return { pid: found.pid, port: found.port };
  }
  const { pid } = findPostmaster(server.clusterDir) ?? {};
  throw new OperatorError(
    `The database in ${server.clusterDir} runs as process ${pid} but does not answer; stop that process and start again.`,
  );
}

/** Returns what the server logged when it did not start. */
async function startServer(server: Server): Promise<string | undefined> {
  writeSettings(server, await choosePort(lastPort(server.clusterDir)));
  const position = openServerLog(server.dataDir, server.user);
  const log = logFileOf(server.dataDir);
  const code = await control(server, ["start", "-l", log, "-t", String(recoveryMaxSeconds)]);
  return code === 0 ? undefined : serverLogSince(server.dataDir, position) || "it wrote no reason";
}

/** pg_ctl starts the server in a session of its own, on Windows also without administrator's rights. */
async function control(server: Server, args: string[]): Promise<number | null> {
  const { pgCtl } = server.binaries;
  const options = { user: server.user, cwd: server.clusterDir, silent: true };
  const { code } = await runProgram(pgCtl, [...args, "-w", "-s", "-D", server.clusterDir], options);
  return code;
}

function choosePort(preferred: number | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => (preferred ? resolve(choosePort(undefined)) : reject(error)));
    probe.listen(preferred ?? 0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" ? address?.port : undefined;
      probe.close(() => (port ? resolve(port) : reject(new Error("no free port"))));
    });
  });
}
