import { Agent, createServer, get, request } from "node:http";
import type { AddressInfo } from "node:net";

const LOOK_EVERY_MS = 200;
const LOOK_MAX_MS = 2_000;

export type Proxy = {
  origin: string;
  add(origin: string): void;
  remove(origin: string): void;
  /** Whether the last look found it healthy. */
  isHealthy(origin: string): boolean;
  close(): void;
};

/**
 * The simplest proxy that can be asked to lose nothing: requests go to the healthy backends in turn, on connections that
 * it keeps; health is what `/health` answered last. It tries nothing twice: what a backend drops is a 502.
 */
export async function startProxy(): Promise<Proxy> {
  const healthy = new Map<string, boolean>();
  const agent = new Agent({ keepAlive: true });
  const looking = new Set<string>();
  let turn = 0;

  const server = createServer((incoming, outgoing) => {
    const able = [...healthy].filter(([, isHealthy]) => isHealthy);
    const [backend] = able[turn++ % Math.max(able.length, 1)] ?? [];
    if (backend === undefined) return void outgoing.writeHead(503).end();
    const { method, headers, url } = incoming;
    const onward = request(`${backend}${url}`, { method, headers, agent }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, { "x-backend": backend });
      answer.pipe(outgoing);
      answer.on("error", () => outgoing.destroy());
    });
    onward.on("error", () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    incoming.pipe(onward);
  });
  const look = setInterval(() => {
    for (const origin of healthy.keys()) {
      if (looking.has(origin)) continue;
      looking.add(origin);
      void statusOf(`${origin}/health`).then((status) => {
        looking.delete(origin);
        if (status !== "late" && healthy.has(origin)) healthy.set(origin, status === 200);
      });
    }
  }, LOOK_EVERY_MS);
  // What is lost is to be the backends' loss: the proxy closes no connection of a client's while one may be sending.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    add: (origin) => void healthy.set(origin, false),
    remove: (origin) => void healthy.delete(origin),
    isHealthy: (origin) => healthy.get(origin) === true,
    close() {
      clearInterval(look);
      agent.destroy();
      server.close().closeAllConnections();
    },
  };
}

/** What it answers; "late" is no news: a machine that is busy is not one that is gone. */
function statusOf(url: string): Promise<number | "late" | undefined> {
  return new Promise((resolve) => {
    const asked = get(url, { agent: false, timeout: LOOK_MAX_MS }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked
      .on("error", () => resolve(undefined))
      .on("timeout", () => {
        resolve("late");
        asked.destroy();
      });
  });
}
