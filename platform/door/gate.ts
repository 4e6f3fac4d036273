import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** What Next gave to `http.createServer`. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What stands in front of it. */
export type Door = {
  handle(request: IncomingMessage, response: ServerResponse, next: Listener): void;
  /** Lets nobody in any more, lets everyone out, and ends the process with 0. */
  drain(): void;
};

/** What preload.mjs made ready: the server once there is one, and how to open. */
export type Gate = { server: Server | null; open(door: Door): void };

/** The gate of this process; null when it was started without the preload. */
export function findGate(): Gate | null {
  return (globalThis as typeof globalThis & { matineeGate?: Gate }).matineeGate ?? null;
}
