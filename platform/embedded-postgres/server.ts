import { join } from "node:path";
import type { Binaries } from "@/platform/embedded-postgres/binaries";
import type { ServerUser } from "@/platform/embedded-postgres/run-program";

/** Everything that is known about our Postgres before it runs. */
export type Server = {
  /** Absolute, without symbolic links. */
  dataDir: string;
  clusterDir: string;
  binaries: Binaries;
  user: ServerUser;
  password: string;
  /** False gives up safety for speed, for a throwaway server of the tests. */
  durable: boolean;
};

/** The role that owns everything, and the database, have the same name. */
export const databaseName = "matinee";

export function clusterDirOf(dataDir: string): string {
  return join(dataDir, "postgres");
}

export function logFileOf(dataDir: string): string {
  return join(dataDir, "postgres.log");
}

/** The address of the database for clients. */
export function serverUrl(server: Server, port: number): string {
  return `postgres://${databaseName}:${server.password}@127.0.0.1:${port}/${databaseName}`;
}
