import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import type { ServerUser } from "@/platform/embedded-postgres/run-program";

type Log = (line: string) => void;

/**
 * The user Postgres runs as. Postgres refuses to run as root, so then: the owner of the database if there is
 * one, else the user `postgres`, made where it is missing, else `nobody`.
 */
export function serverUser(clusterDir: string, log: Log): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  return clusterOwner(clusterDir) ?? lookUp("postgres") ?? lookUp("_postgres") ?? addUser(log) ?? nobody();
}

function clusterOwner(clusterDir: string): ServerUser {
  if (!existsSync(clusterDir)) return undefined;
  const { uid, gid } = statSync(clusterDir);
  return uid === 0 ? undefined : { uid, gid };
}

function lookUp(name: string): ServerUser {
  try {
    return { uid: id("-u", name), gid: id("-g", name) };
  } catch {
    return undefined;
  }
}

function id(flag: "-u" | "-g", name: string): number {
  return Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
}

function addUser(log: Log): ServerUser {
  try {
    const args = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"];
    execFileSync("useradd", args, { stdio: "ignore" });
    log("Added the system user postgres, because Postgres does not run as root.");
    return lookUp("postgres");
  } catch {
    return undefined;
  }
}

function nobody(): ServerUser {
  return lookUp("nobody") ?? { uid: 65_534, gid: 65_534 };
}
