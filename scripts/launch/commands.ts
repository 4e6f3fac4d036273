import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Config } from "@/platform/config";

/** A program for Node: the arguments behind `node`. */
export type Command = { name: string; args: string[] };

/** What the supervisor runs; the tests give stand-ins. */
export type Commands = {
  /** Brings the database up to date, before anything else uses it. */
  prepare: Command;
  /** Undefined when there is nothing to build. */
  build: Command | undefined;
  web: Command;
  worker: Command;
};

/** What the preparation exits with when the database went away meanwhile (`EX_TEMPFAIL` of sysexits.h). */
export const DATABASE_AWAY_CODE = 75;

const tsx = ["--import", "tsx"];

/** The programs of Matinee itself. `dev` reloads what changes instead of building. */
export function matineeCommands(root: string, { port, host }: Config, dev: boolean): Commands {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const tsxProgram = join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const address = ["-p", String(port), ...(host ? ["-H", host] : [])];
  const worker = join(root, "worker", "main.ts");
  const preload = pathToFileURL(join(root, "platform", "door", "preload.mjs")).href;
  return {
    prepare: { name: "preparation", args: [...tsx, join(root, "scripts", "prepare.ts")] },
    build: dev ? undefined : { name: "build", args: [next, "build"] },
    web: { name: "web server", args: ["--import", preload, next, dev ? "dev" : "start", ...address] },
    worker: {
      name: "worker",
      args: dev ? [tsxProgram, "watch", "--clear-screen=false", worker] : [...tsx, worker],
    },
  };
}
