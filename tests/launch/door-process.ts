import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findFreePort } from "@/tests/launch/data-folder";

const root = join(import.meta.dirname, "..", "..");
const preload = join(root, "platform", "door", "preload.mjs");
const standIn = join(import.meta.dirname, "stand-ins", "door-server.ts");

export type DoorProcess = {
  child: ChildProcess;
  port: number;
  origin: string;
  output(): string;
  untilExit(): Promise<number | null>;
};

/** Starts the stand-in for Next behind the real preload and door; resolves when it answers. */
export async function startDoor(env: Record<string, string> = {}): Promise<DoorProcess> {
  const port = await findFreePort();
  const args = ["--import", preload, "--import", "tsx", standIn];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: "production", PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const origin = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await fetch(`${origin}/`).catch(() => null))?.ok) await delay(50);
  return { child, port, origin, output: () => text, untilExit: () => ended };
}

/** Sends bytes as they are and returns all that comes back until the server closes. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    socket.on("end", () => resolve(text)).on("error", reject);
  });
}
