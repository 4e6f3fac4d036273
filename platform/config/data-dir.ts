import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { OperatorError } from "@/platform/config/operator-error";

type Owner = { uid: number; gid: number };

const nobody: Owner = { uid: 65_534, gid: 65_534 };

/**
 * The absolute data folder of a checkout. `.matinee` beside the code, unless we are root and other users
 * cannot enter the checkout (as under /root): Postgres refuses to run as root and could not reach it there.
 */
export function resolveDataDir(given: string | undefined, root: string): string {
  if (given) return resolve(root, given);
  if (process.getuid?.() !== 0 || canEnter(root, nobody)) return join(root, ".matinee");
  const hash = createHash("sha256").update(root).digest("hex").slice(0, 8);
  return join("/var/lib/matinee", `${basename(root)}-${hash}`);
}

/** Whether that user may pass through the folder and every folder above it, judged by their mode bits. */
export function canEnter(folder: string, user: Owner): boolean {
  const { mode, uid, gid } = statSync(folder);
  const execute = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & execute) === 0) return false;
  return folder === dirname(folder) || canEnter(dirname(folder), user);
}

/**
 * Creates the data folder when it is missing.
 * @throws OperatorError when it cannot be made or written.
 */
export function prepareDataDir(dataDir: string): void {
  try {
    if (!existsSync(dataDir)) {
      mkdirSync(dataDir, { recursive: true });
      // Open to pass through, whatever the umask says: as root, the database below belongs to another user.
      chmodSync(dataDir, 0o755);
    }
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OperatorError(
      `The data folder ${dataDir} cannot be made or written (${code}); choose another with MATINEE_DATA_DIR.`,
    );
  }
}
