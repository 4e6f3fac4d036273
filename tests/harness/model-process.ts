import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const program = join(import.meta.dirname, "load-model.ts");

/** A process that loads the model, which can be killed; `ended` is what it said. */
export function startModelProcess(databaseUrl: string) {
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    env: { ...process.env, AUTH_SECRET: "s".repeat(32), LOG_LEVEL: "fatal", DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (data: Buffer) => {
    said += data.toString();
  });
  const ended = once(child, "close").then(() => said);
  return {
    ended,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
