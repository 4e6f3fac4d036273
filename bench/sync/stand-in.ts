import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export type StandInStats = {
  total: number;
  byStatus: Record<string, number>;
  byRoute: Record<string, number>;
  rateLimited: number;
  faulted: Record<string, number>;
  peakInFlight: number;
  peakPerSecond: number;
};

/** Starts the stand-in and waits until it serves. */
export async function startStandIn(options: {
  program: string;
  data: string;
  port: number;
  rps: string;
  limit: string | undefined;
}) {
  const { program, data, port, rps, limit } = options;
  const args = [program, "--data", data, "--port", String(port), "--rps", rps];
  const child = spawn(process.execPath, limit ? [...args, "--limit", limit] : args, {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = `http://127.0.0.1:${port}`;
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  console.log(line);
  const call = async (path: string, init?: RequestInit) => (await fetch(`${origin}${path}`, init)).json();
  return {
    baseUrl: `${origin}/3`,
    reset: () => call("/__reset", { method: "POST" }),
    setFaults: (faults: unknown) => call("/__faults", { method: "POST", body: JSON.stringify(faults) }),
    stats: (): Promise<StandInStats> => call("/__stats"),
    async stop(): Promise<void> {
      child.kill();
      await once(child, "exit");
    },
  };
}
