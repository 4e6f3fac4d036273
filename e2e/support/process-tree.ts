import { execFileSync } from "node:child_process";

/** The process numbers of a process and of everything that it and its children started, by `ps`. */
export function processTree(pid: number): number[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const parents = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = [pid];
  for (const member of tree) {
    tree.push(...parents.flatMap(([child = 0, parent]) => (parent === member ? [child] : [])));
  }
  return tree;
}

/** Kills processes without giving them a moment. One that is gone already is no matter. */
export function killHard(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || error.code !== "ESRCH") throw error;
    }
  }
}
