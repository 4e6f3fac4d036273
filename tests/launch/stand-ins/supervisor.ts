import { join } from "node:path";
import { runSupervisor } from "@/scripts/launch/run-supervisor";

/** The real supervisor with small programs in place of Matinee's, so that its own behaviour can be tested. */
const program = (name: string) => ({ name, args: [join(import.meta.dirname, `${name}.mjs`)] });

await runSupervisor({
  root: join(import.meta.dirname, "..", "..", ".."),
  dev: false,
  env: process.env,
  commands: () => ({
    prepare: program("prepare"),
    build: undefined,
    web: program("web"),
    worker: program("worker"),
  }),
  log: (line) => process.stdout.write(`${line}\n`),
});
