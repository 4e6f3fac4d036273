import { OperatorError } from "@/platform/config/operator-error";
import { parentOf, processCommand } from "@/platform/process-identity";
import { type LaunchOptions, launchMatinee } from "@/scripts/launch/launch-matinee";
import { createShutdown, type Shutdown } from "@/scripts/launch/shutdown";

const checkParentEveryMs = 1_000;

/**
 * The process behind `npm start`: launches, then stays until a signal asks it to stop everything (exit 0) or
 * something cannot be started (one sentence, exit 1).
 */
export async function runSupervisor(options: LaunchOptions): Promise<void> {
  const shutdown = createShutdown(options.log);
  // A terminal that went away must not keep us from stopping in order.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  stopOnSignals(shutdown);
  stopWithNpm(shutdown);
  process.on("uncaughtException", (error) => void fail(shutdown, error));
  process.on("unhandledRejection", (error) => void fail(shutdown, error));
  try {
    await launchMatinee(options, shutdown);
  } catch (error) {
    await fail(shutdown, error);
  }
}

function stopOnSignals(shutdown: Shutdown): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void stop(shutdown));
  }
}

async function stop(shutdown: Shutdown): Promise<void> {
  await shutdown.run();
  process.exit(0);
}

/** npm passes signals on, but not its own violent death. */
function stopWithNpm(shutdown: Shutdown): void {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  // On Linux npm usually puts a shell between, which outlives it.
  const viaShell = /^\S*sh -c /.test(processCommand(parent) ?? "");
  const npmProcess = () => (viaShell ? parentOf(process.ppid) : process.ppid);
  const npm = npmProcess();
  const timer = setInterval(() => {
    if (npmProcess() !== npm) void stop(shutdown);
  }, checkParentEveryMs);
  timer.unref();
}

async function fail(shutdown: Shutdown, error: unknown): Promise<void> {
  // The launch breaks off because of the shutdown, which exits by itself.
  if (shutdown.signal.aborted) return;
  const text = error instanceof OperatorError ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`${text}\n`);
  await shutdown.run();
  process.exit(1);
}
