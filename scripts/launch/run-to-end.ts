import type { Command } from "@/scripts/launch/commands";
import type { RunFile } from "@/scripts/launch/run-file";
import type { Shutdown } from "@/scripts/launch/shutdown";
import { killChild, type SpawnOptions, spawnChild, untilExit } from "@/scripts/launch/spawn-child";

/** Runs a child that ends by itself; a shutdown in the meantime kills it. Returns how it ended. */
export async function runToEnd(
  command: Command,
  options: SpawnOptions & { run: RunFile; shutdown: Shutdown },
): Promise<{ code: number | null; how: string }> {
  const child = spawnChild(command, options);
  const { pid } = child;
  const ended = untilExit(child);
  if (!pid) return ended;
  options.run.add(command.name, pid);
  const forget = options.shutdown.onStop(async () => {
    killChild(pid, "SIGKILL");
    await ended;
  });
  const outcome = await ended;
  forget();
  options.run.remove(pid);
  return outcome;
}
