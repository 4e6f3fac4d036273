import { lchownSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Server } from "@/platform/embedded-postgres/server";
import { writeFileAtomically } from "@/platform/write-file-atomically";

/** Included by postgresql.conf, where an operator's own settings below the include line win. */
export const settingsFile = "matinee.conf";

const settings = {
  listen_addresses: "'127.0.0.1'",
  unix_socket_directories: "''",
  // For a small machine that mostly does other things.
  max_connections: 60,
  shared_buffers: "'128MB'",
  effective_cache_size: "'512MB'",
  maintenance_work_mem: "'64MB'",
  max_wal_size: "'1GB'",
  checkpoint_timeout: "'15min'",
  // Compiling a query costs more than our queries take.
  jit: "off",
  // Solid-state disks.
  random_page_cost: 1.1,
  timezone: "'UTC'",
  log_timezone: "'UTC'",
  log_checkpoints: "off",
};

const throwawaySettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  // Many installations at once share the tests' server.
  max_connections: "400",
};

/** Writes our settings of this start; they may differ between versions of Matinee. */
export function writeSettings(server: Server, port: number): void {
  const all = { port, ...settings, ...(server.durable ? {} : throwawaySettings) };
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${value}`);
  const file = join(server.clusterDir, settingsFile);
  writeFileAtomically(
    file,
    `# Written by Matinee at every start; put your own settings at the end of postgresql.conf.\n${lines.join("\n")}\n`,
  );
  if (server.user) lchownSync(file, server.user.uid, server.user.gid);
}

/** The port of the last start, which a new start prefers. */
export function lastPort(clusterDir: string): number | undefined {
  try {
    const match = /^port = (\d+)$/m.exec(readFileSync(join(clusterDir, settingsFile), "utf8"));
    return match ? Number(match[1]) : undefined;
  } catch {
    return undefined;
  }
}
