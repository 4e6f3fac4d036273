import { OperatorError } from "@/platform/config/operator-error";
import type { Command, Commands } from "@/scripts/launch/commands";
import type { RunFile } from "@/scripts/launch/run-file";
import type { Shutdown } from "@/scripts/launch/shutdown";
import { type SupervisedChild, superviseChild } from "@/scripts/launch/supervised-child";
import { waitUntilHealthy } from "@/scripts/launch/wait-until-healthy";

export type ServersOptions = {
  root: string;
  env: () => NodeJS.ProcessEnv;
  log: (line: string) => void;
  run: RunFile;
  shutdown: Shutdown;
};

export type Servers = {
  restart(): void;
  /** Waits for the first healthy answer. @throws OperatorError when a server keeps crashing instead. */
  untilHealthy(origin: string): Promise<void>;
};

const crashesMaxAtStart = 3;

/** Next announces itself and an address of its own; ours is the line that counts. */
const banner = /^\s*((▲ Next\.js|- (Local|Network|Environments):|✓ (Running|Starting|Ready)).*)?$/;

/** Starts the web server and the worker and keeps both running until the shutdown, which stops both at once. */
export function runServers({ web, worker }: Commands, options: ServersOptions): Servers {
  const { shutdown } = options;
  const failing = new AbortController();
  const start = (command: Command) => supervise(command, options, failing);
  const children = [start(web), start(worker)];
  shutdown.onStop(async () => {
    await Promise.all(children.map((child) => child.stop()));
  });
  return {
    restart() {
      for (const child of children) child.restart();
    },
    async untilHealthy(origin) {
      const signal = AbortSignal.any([shutdown.signal, failing.signal]);
      await waitUntilHealthy(origin, signal).catch((error) => {
        throw failing.signal.aborted ? failing.signal.reason : error;
      });
    },
  };
}

function supervise(command: Command, options: ServersOptions, failing: AbortController): SupervisedChild {
  const { root, env, log, run } = options;
  return superviseChild(command, {
    cwd: root,
    env,
    log,
    onLine(line, stream) {
      if (!banner.test(line)) process[stream].write(`${line}\n`);
    },
    onStart: (pid) => run.add(command.name, pid),
    onExit: run.remove,
    onCrash(how, crashesInARow) {
      if (crashesInARow < crashesMaxAtStart) return;
      failing.abort(
        new OperatorError(
          `The ${command.name} does not start (${how}, ${crashesInARow} times in a row); what it printed stands above.`,
        ),
      );
    },
  });
}
