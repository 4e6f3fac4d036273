import { existsSync, realpathSync } from "node:fs";
import { canEnter, prepareDataDir } from "@/platform/config/data-dir";
import { OperatorError } from "@/platform/config/operator-error";
import { findBinaries } from "@/platform/embedded-postgres/binaries";
import { createDatabase } from "@/platform/embedded-postgres/connect";
import { ensureRunning, stopServer } from "@/platform/embedded-postgres/control-server";
import { checkClusterVersion, createCluster } from "@/platform/embedded-postgres/create-cluster";
import { resetPassword } from "@/platform/embedded-postgres/reset-password";
import type { ServerUser } from "@/platform/embedded-postgres/run-program";
import { clusterDirOf, type Server, serverUrl } from "@/platform/embedded-postgres/server";
import { serverUser } from "@/platform/embedded-postgres/server-user";
import { hasSecret, secret } from "@/platform/secrets";

export type EmbeddedPostgresOptions = {
  /** The data folder: holds `postgres/`, `postgres.log` and `secrets.json`. */
  dataDir: string;
  log?: (line: string) => void;
  /** False for a throwaway server of the tests: several times faster, not safe against power cuts. */
  durable?: boolean;
};

export type EmbeddedPostgres = {
  url: string;
  port: number;
  pid: number;
  /** It was running already, left by a killed process or started by another one; `stop` stops it all the same. */
  wasRunning: boolean;
  stop(): Promise<void>;
};

/**
 * Starts the Postgres that npm installed, on its own folder, for this computer only; the folder is made when
 * missing. The server outlives this process unless stopped; the next start then joins it.
 * @throws OperatorError in one sentence for everything that the operator can mend.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const server = await describeServer(options);
  const { pid, port, wasRunning } = await ensureRunning(server);
  await createDatabase(server, port);
  return { url: serverUrl(server, port), port, pid, wasRunning, stop: () => stopServer(server) };
}

async function describeServer({ dataDir: given, log, durable = true }: EmbeddedPostgresOptions) {
  prepareDataDir(given);
  const dataDir = realpathSync(given);
  const clusterDir = clusterDirOf(dataDir);
  const user = serverUser(clusterDir, log ?? (() => {}));
  checkReachable(dataDir, user);
  const binaries = await findBinaries(dataDir, user);
  const passwordIsLost = existsSync(clusterDir) && !hasSecret(dataDir, "databasePassword");
  const password = secret(dataDir, "databasePassword");
  const server: Server = { dataDir, clusterDir, binaries, user, password, durable };
  await createCluster(server);
  checkClusterVersion(server);
  if (passwordIsLost) await resetPassword(server);
  return server;
}

function checkReachable(dataDir: string, user: ServerUser): void {
  if (!user || canEnter(dataDir, user)) return;
  throw new OperatorError(
    `Postgres does not run as root and its user (uid ${user.uid}) cannot enter ${dataDir}; choose a folder that every user can pass through with MATINEE_DATA_DIR, such as /var/lib/matinee.`,
  );
}
