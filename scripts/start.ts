import { existsSync } from "node:fs";
import { join } from "node:path";
import { matineeCommands } from "@/scripts/launch/commands";
import { runSupervisor } from "@/scripts/launch/run-supervisor";

const root = join(import.meta.dirname, "..");
const dev = process.argv.includes("--dev");

const envFile = join(root, ".env");
if (existsSync(envFile)) process.loadEnvFile(envFile);

await runSupervisor({
  root,
  dev,
  env: process.env,
  commands: (config) => matineeCommands(root, config, dev),
  log: (line) => process.stdout.write(`${line}\n`),
});
