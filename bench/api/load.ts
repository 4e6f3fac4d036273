import { connect } from "node:net";

/** What a run gave; times in milliseconds. */
export type Measured = { requestsPerSecond: number; p50: number; p99: number; failed: number };

/**
 * A load generator in a process of its own: ORIGIN PATH TOKEN CONNECTIONS SECONDS. Each connection sends its next request
 * when the answer to the last is whole. It speaks just enough HTTP over bare sockets to cost less than what it measures.
 */
const [origin = "", path = "", token = "", connections = "32", seconds = "2"] = process.argv.slice(2);
const { hostname, port } = new URL(origin);
const head = [
  `GET ${path} HTTP/1.1`,
  `Host: ${hostname}:${port}`,
  "Accept: application/json",
  ...(token === "" ? [] : [`Authorization: Bearer ${token}`]),
];
const bytes = Buffer.from(`${head.join("\r\n")}\r\n\r\n`);
const WARM_UP_MS = 500;

const startsAt = performance.now() + WARM_UP_MS;
const endsAt = startsAt + Number(seconds) * 1_000;
const times: number[] = [];
let failed = 0;

await Promise.all(Array.from({ length: Number(connections) }, runConnection));
times.sort((a, b) => a - b);
const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(3));
const requestsPerSecond = Math.round(times.length / Number(seconds));
console.log(JSON.stringify({ requestsPerSecond, p50: at(0.5), p99: at(0.99), failed } satisfies Measured));

function runConnection(): Promise<void> {
  return new Promise((resolve, reject) => {
    let sentAt = 0;
    let missing = -1;
    let held = "";
    const socket = connect(Number(port), hostname, send);
    socket.setNoDelay(true);

    function send() {
      sentAt = performance.now();
      if (sentAt >= endsAt) {
        socket.end();
        resolve();
      } else socket.write(bytes);
    }

    function finish() {
      missing = -1;
      const now = performance.now();
      if (now >= startsAt && now < endsAt) times.push(now - sentAt);
      send();
    }

    socket.on("error", reject);
    socket.on("data", (chunk) => {
      if (missing >= 0) {
        missing -= chunk.length;
        if (missing <= 0) finish();
        return;
      }
      held += chunk.toString("latin1");
      const end = held.indexOf("\r\n\r\n");
      if (end < 0) return;
      if (!held.startsWith("HTTP/1.1 200")) failed += 1;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(held.slice(0, end + 2))?.[1] ?? Number.NaN);
      if (Number.isNaN(length)) return reject(new Error(`No length: ${held.slice(0, end)}`));
      missing = length - (held.length - end - 4);
      held = "";
      if (missing <= 0) finish();
    });
  });
}
