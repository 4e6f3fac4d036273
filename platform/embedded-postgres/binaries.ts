import { chmodSync, existsSync, lstatSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { OperatorError } from "@/platform/config/operator-error";
import { copyBinaries } from "@/platform/embedded-postgres/copy-binaries";
import { runProgram, type ServerUser } from "@/platform/embedded-postgres/run-program";

export type Binaries = { postgres: string; initdb: string; pgCtl: string; majorVersion: number };

/**
 * Finds the Postgres that npm installed for this platform and proves that the user can run it; where the
 * user cannot read node_modules, from a copy in the data folder.
 * @throws OperatorError when there is none for this platform or it does not run here (musl, for one).
 */
export async function findBinaries(dataDir: string, user: ServerUser): Promise<Binaries> {
  const installed = packageFolder();
  const native = join(installed, "native");
  restoreLinks(installed);
  const here = await tryBinaries(native, dataDir, user);
  if (typeof here !== "string") return here;
  // Without the C library it was built for, the system reports the program itself as missing.
  if (here.includes("ENOENT") || !user) throw unsupported(here);
  const copy = copyBinaries(native, version(installed), dataDir);
  const there = await tryBinaries(copy, dataDir, user);
  if (typeof there !== "string") return there;
  rmSync(copy, { recursive: true, force: true });
  throw unsupported(there);
}

function packageFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const ours = createRequire(import.meta.url);
    const theirs = createRequire(ours.resolve("embedded-postgres"));
    return dirname(dirname(theirs.resolve(`@embedded-postgres/${system}-${process.arch}`)));
  } catch {
    throw unsupported(`the package @embedded-postgres/${system}-${process.arch} is not installed`);
  }
}

/** npm cannot ship links, and the package's own install script does not run under `--ignore-scripts`. */
function restoreLinks(installed: string): void {
  const list = join(installed, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = resolve(installed, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    const file = resolve(installed, source);
    attempt(() => symlinkSync(file.slice(dirname(link).length + 1), link));
  }
}

async function tryBinaries(native: string, cwd: string, user: ServerUser): Promise<Binaries | string> {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const [postgres, initdb, pgCtl] = ["postgres", "initdb", "pg_ctl"].map((name) =>
    join(native, "bin", `${name}${suffix}`),
  ) as [string, string, string];
  for (const file of [postgres, initdb, pgCtl]) attempt(() => makeExecutable(file));
  try {
    const { code, output } = await runProgram(postgres, ["--version"], { user, cwd });
    const majorVersion = Number(/PostgreSQL\) (\d+)/.exec(output)?.[1]);
    return code === 0 && majorVersion ? { postgres, initdb, pgCtl, majorVersion } : output.trim();
  } catch (error) {
    return (error as Error).message;
  }
}

function makeExecutable(file: string): void {
  const { mode } = lstatSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}

function version(installed: string): string {
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { version: string };
  return manifest.version;
}

/** For repairs that a read-only installation forbids; whether they were needed shows when it runs. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {}
}

function unsupported(reason: string): OperatorError {
  return new OperatorError(
    `The Postgres that Matinee brings does not run on this system (${reason}); set DATABASE_URL to a Postgres server of your own.`,
  );
}
