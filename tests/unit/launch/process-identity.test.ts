import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { isProcessAlive, processCommand, processIdentity } from "@/platform/process-identity";
import { isAlive } from "@/scripts/launch/run-file";

describe("the identity of a process", () => {
  test("stays the same while it lives and is null when it has ended", async () => {
    const child = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"]);
    const pid = child.pid ?? 0;
    const identity = processIdentity(pid);
    expect(identity).toBeTruthy();
    expect(processIdentity(pid)).toBe(identity);
    expect(isProcessAlive(pid)).toBe(true);
    expect(processCommand(pid)).toContain("setInterval");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(processIdentity(pid)).toBeNull();
    expect(isProcessAlive(pid)).toBe(false);
  });

  test("a recorded process is not recognised in a later one with its number", () => {
    const identity = processIdentity(process.pid) ?? "";
    expect(isAlive({ name: "web server", pid: process.pid, identity })).toBe(true);
    expect(isAlive({ name: "web server", pid: process.pid, identity: `${identity}1` })).toBe(false);
    expect(isAlive({ name: "web server", pid: process.pid, identity: "" })).toBe(false);
  });
});
