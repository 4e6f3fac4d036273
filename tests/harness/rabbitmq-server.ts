import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { Connection } from "rabbitmq-client";
import { endProcess } from "@/tests/harness/end-process";
import { findFreePort } from "@/tests/launch/data-folder";

/** As Debian installs it; `/usr/sbin` is in few users' path. */
const PROGRAM = "/usr/lib/rabbitmq/bin/rabbitmq-server";
const START_TIMEOUT_MS = 60_000;

export type BrokerProcess = {
  url: string;
  start(): Promise<void>;
  /** In order, with what it holds on disk. */
  stop(): Promise<void>;
  /** Ends it for good and removes its files. */
  remove(): Promise<void>;
};

export function isRabbitmqInstalled(): boolean {
  try {
    execFileSync("test", ["-x", PROGRAM]);
    return true;
  } catch {
    return false;
  }
}

/** A real RabbitMQ with a folder, ports and a node name of its own, not started yet; it keeps its queues when it stops. */
export async function rabbitmqServer(): Promise<BrokerProcess> {
  const [port, distPort, mapperPort] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const folder = mkdtempSync("/tmp/matinee-rabbitmq-");
  const owner = serverUser();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const url = `amqp://guest:guest@127.0.0.1:${port}`;
  const env = {
    NODE_ENV: process.env.NODE_ENV,
    PATH: process.env.PATH,
    HOME: folder,
    LANG: "C.UTF-8",
    RABBITMQ_NODENAME: `matinee${port}@localhost`,
    RABBITMQ_NODE_IP_ADDRESS: "127.0.0.1",
    RABBITMQ_NODE_PORT: String(port),
    RABBITMQ_DIST_PORT: String(distPort),
    // Erlang's port mapper outlives the server by design; this one is ours alone, and goes at the end.
    ERL_EPMD_PORT: String(mapperPort),
    ERL_EPMD_ADDRESS: "127.0.0.1",
    RABBITMQ_MNESIA_BASE: join(folder, "mnesia"),
    RABBITMQ_LOG_BASE: join(folder, "log"),
    RABBITMQ_CONFIG_FILE: join(folder, "none"),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, "enabled_plugins"),
    RABBITMQ_PID_FILE: join(folder, "pid"),
    // Busy waiting would take both cores of a small machine.
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: "+sbwt none +sbwtdcpu none +sbwtdio none",
  };
  let child: ChildProcess | null = null;

  return {
    url,
    async start() {
      child = spawn(PROGRAM, { env, cwd: folder, stdio: "ignore", ...owner });
      await untilItAnswers(url);
    },
    stop: () => endProcess(child),
    async remove() {
      await endProcess(child);
      spawnSync("epmd", ["-kill"], { env, stdio: "ignore" });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Its files are the user's that Debian made for it; whoever is not root runs it as themselves. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  const idOf = (flag: "-u" | "-g") => Number(execFileSync("id", [flag, "rabbitmq"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

async function untilItAnswers(url: string): Promise<void> {
  const connection = new Connection({ url, retryLow: 50, retryHigh: 250 });
  connection.on("error", () => {});
  try {
    await connection.onConnect(START_TIMEOUT_MS, true);
  } finally {
    await connection.close();
  }
}
