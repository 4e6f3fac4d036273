import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Copies Postgres into the data folder, for a server user who cannot read node_modules, and drops copies of
 * other versions. Returns the folder of the copy.
 */
export function copyBinaries(native: string, version: string, dataDir: string): string {
  const name = `postgres-${version}`;
  const copy = join(dataDir, name);
  for (const entry of readdirSync(dataDir)) {
    if (/^postgres-\d/.test(entry) && entry !== name) rmSync(join(dataDir, entry), { recursive: true });
  }
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}.new`;
  cpSync(native, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    // Static libraries only serve compilers.
    filter: (source) => !source.endsWith(".a"),
  });
  openToAll(unfinished);
  renameSync(unfinished, copy);
  return copy;
}

function openToAll(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  const mayExecute = entry.isDirectory() || (entry.mode & 0o100) !== 0;
  chmodSync(path, mayExecute ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const child of readdirSync(path)) openToAll(join(path, child));
}
