import { join } from "node:path";
import { type Config, readConfig } from "@/platform/config";
import { prepareDataDir, resolveDataDir } from "@/platform/config/data-dir";
import { OperatorError } from "@/platform/config/operator-error";
import { localAddress, readyLine } from "@/scripts/launch/addresses";
import { buildApp, isBuilt, sourceFingerprint } from "@/scripts/launch/build";
import { refuseWrongDatabase, waitForDatabase } from "@/scripts/launch/check-database";
import { type Commands, DATABASE_AWAY_CODE } from "@/scripts/launch/commands";
import { type Database, openDatabase } from "@/scripts/launch/database";
import { buildEnvironment, childEnvironment, modeVariables } from "@/scripts/launch/environment";
import { stopLeftovers } from "@/scripts/launch/leftovers";
import { requireFreePort } from "@/scripts/launch/ports";
import { claimRun, type RunFile } from "@/scripts/launch/run-file";
import { runToEnd } from "@/scripts/launch/run-to-end";
import { runServers } from "@/scripts/launch/servers";
import type { Shutdown } from "@/scripts/launch/shutdown";

export type LaunchOptions = {
  /** Folder of the checkout. */
  root: string;
  dev: boolean;
  env: NodeJS.ProcessEnv;
  commands: (config: Config) => Commands;
  log: (line: string) => void;
};

const MOCK_WARNING =
  "WARNING: AUTH_MODE=mock. Every program that sends any token at all may do here what an administrator may.";

type Launch = LaunchOptions & { config: Config; dataDir: string; run: RunFile; shutdown: Shutdown };

/**
 * Brings Matinee up, from the configuration to the line with the address; the order is the point. Whatever
 * was started is registered with the shutdown.
 * @throws OperatorError for everything that the operator can mend.
 */
export async function launchMatinee(options: LaunchOptions, shutdown: Shutdown): Promise<void> {
  const launch = await claimSurroundings(options, shutdown);
  const { config, dataDir, root, env, dev, log, run } = launch;
  const commands = options.commands(config);
  const [database] = await Promise.all([openAndPrepare(launch, commands), ensureBuild(launch, commands)]);
  shutdown.signal.throwIfAborted();
  const resolvedEnv = () => childEnvironment(config, { env, dataDir, dev, databaseUrl: database.url() });
  const servers = runServers(commands, { root, env: resolvedEnv, log, run, shutdown });
  database.watch(servers.restart);
  await servers.untilHealthy(localAddress(config));
  log(readyLine(config));
}

/** What can fail at once, before time is spent: configuration, data folder, port, a given database. */
async function claimSurroundings(options: LaunchOptions, shutdown: Shutdown): Promise<Launch> {
  const { root, env, dev, log } = options;
  // As its processes will read it.
  const config = readConfig({ ...env, ...modeVariables(dev) });
  if (config.authMode === "mock") log(MOCK_WARNING);
  const dataDir = resolveDataDir(config.dataDir, root);
  prepareDataDir(dataDir);
  if (!config.dataDir && dataDir !== join(root, ".matinee")) {
    log(`The data are in ${dataDir}: Postgres does not run as root, and no other user can enter ${root}.`);
  }
  const run = await claimRun(dataDir, localAddress(config));
  shutdown.onStop(run.release);
  shutdown.signal.addEventListener("abort", run.markStopping);
  await stopLeftovers(run, log);
  await requireFreePort(config.port, config.host);
  if (config.databaseUrl) await refuseWrongDatabase(config.databaseUrl);
  return { ...options, config, dataDir, run, shutdown };
}

async function openAndPrepare(launch: Launch, commands: Commands): Promise<Database> {
  const { config, dataDir, log, shutdown } = launch;
  const database = await openDatabase(config, dataDir, shutdown, log);
  for (;;) {
    if (config.databaseUrl) await waitForDatabase(config.databaseUrl, { signal: shutdown.signal, log });
    shutdown.signal.throwIfAborted();
    if (await prepareDatabase(launch, commands, database)) return database;
  }
}

/** False when the database went away meanwhile. @throws OperatorError when it could not be prepared. */
async function prepareDatabase(launch: Launch, { prepare }: Commands, database: Database): Promise<boolean> {
  const { config, dataDir, env, dev, root, log, run, shutdown } = launch;
  const complaints: string[] = [];
  const { code, how } = await runToEnd(prepare, {
    cwd: root,
    env: childEnvironment(config, { env, dataDir, dev, databaseUrl: database.url() }),
    onLine: (line, stream) => (stream === "stdout" ? log(line) : complaints.push(line)),
    run,
    shutdown,
  });
  const complaint = complaints.join("\n");
  if (code === DATABASE_AWAY_CODE && config.databaseUrl) return false;
  if (code !== 0)
    throw new OperatorError(complaint || `The ${prepare.name} of the database failed (${how}).`);
  if (complaint) log(complaint);
  return true;
}

async function ensureBuild(launch: Launch, { build }: Commands): Promise<void> {
  const { root, env, dataDir, log, run, shutdown } = launch;
  if (!build) return;
  const fingerprint = sourceFingerprint(root, env);
  if (isBuilt(root, fingerprint)) return;
  log("Building the app (only on the first start and after an update)…");
  await buildApp(root, fingerprint, join(dataDir, "build.log"), (onLine) =>
    runToEnd(build, { cwd: root, env: buildEnvironment(env), onLine, run, shutdown }),
  );
}
