import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { OperatorError } from "@/platform/config/operator-error";
import { runProgram } from "@/platform/embedded-postgres/run-program";
import { databaseName, type Server } from "@/platform/embedded-postgres/server";
import { settingsFile } from "@/platform/embedded-postgres/server-settings";

const unfinishedPrefix = ".postgres-unfinished-";

/**
 * Makes the database folder, in a temporary place that is renamed when complete: a kill leaves nothing that
 * a later start could take for a database.
 * @throws OperatorError with initdb's reason, such as a full disk.
 */
export async function createCluster(server: Server): Promise<void> {
  if (existsSync(server.clusterDir)) return;
  await removeUnfinished(server.dataDir);
  const workshop = mkdtempSync(join(server.dataDir, unfinishedPrefix));
  try {
    const cluster = await initialise(server, workshop);
    appendFileSync(join(cluster, "postgresql.conf"), `\ninclude = '${settingsFile}'\n`);
    writeFileSync(join(cluster, settingsFile), "");
    renameSync(cluster, server.clusterDir);
  } finally {
    await removeFolder(workshop);
  }
}

async function removeUnfinished(dataDir: string): Promise<void> {
  const entries = readdirSync(dataDir).filter((entry) => entry.startsWith(unfinishedPrefix));
  for (const entry of entries) await removeFolder(join(dataDir, entry));
}

/** Patient, because the initdb of a killed start may still be writing there for a moment. */
function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function initialise(server: Server, workshop: string): Promise<string> {
  const cluster = join(workshop, "cluster");
  const passwordFile = join(workshop, "password");
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(passwordFile, `${server.password}\n`, { mode: 0o600 });
  for (const path of [workshop, cluster, passwordFile]) {
    if (server.user) chownSync(path, server.user.uid, server.user.gid);
  }
  const { code, output } = await runProgram(
    server.binaries.initdb,
    [
      `--pgdata=${cluster}`,
      `--username=${databaseName}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      // Independent of the system's languages, and the same on every platform.
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      ...(server.durable ? [] : ["--no-sync"]),
    ],
    { user: server.user, cwd: workshop },
  );
  if (code !== 0) throw new OperatorError(`The database could not be made: ${reason(output)}`);
  return cluster;
}

function reason(output: string): string {
  const lines = output.split("\n").filter(Boolean);
  return lines.findLast((line) => /error|fatal|panic/i.test(line)) ?? lines.at(-1) ?? "initdb failed.";
}

/** @throws OperatorError when another major version of Postgres made the database. */
export function checkClusterVersion(server: Server): void {
  const file = join(server.clusterDir, "PG_VERSION");
  const made = readVersion(file);
  if (made === server.binaries.majorVersion) return;
  throw new OperatorError(
    made
      ? `The database in ${server.clusterDir} was made by Postgres ${made} and this Matinee brings Postgres ${server.binaries.majorVersion}; move it over with pg_dump, or choose another folder with MATINEE_DATA_DIR.`
      : `${server.clusterDir} is not a Postgres database (${file} is missing or not readable by this user).`,
  );
}

function readVersion(file: string): number | undefined {
  try {
    return Number(readFileSync(file, "utf8").trim());
  } catch {
    return undefined;
  }
}
