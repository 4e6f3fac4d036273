import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { backOffMs } from "@/platform/broker/keep-trying";
import { OperatorError } from "@/platform/config/operator-error";

const answerMaxMs = 4_500;
const lineEveryMs = 5_000;

/** What passes by itself once the server runs: away, unknown to the names yet, starting or stopping, or full. */
const passing = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "CONNECTION_CLOSED",
  "CONNECT_TIMEOUT",
  "57P01",
  "57P03",
  "53300",
]);

/**
 * Waits until the given database answers, however long: servers may be started in any order. Says every 5 s that it waits.
 * @throws OperatorError naming host and port, never the password, for what no waiting mends; the reason of `signal`.
 */
export async function waitForDatabase(
  databaseUrl: string,
  { signal, log }: { signal: AbortSignal; log: (line: string) => void },
): Promise<void> {
  let saidAtMs = Number.NEGATIVE_INFINITY;
  for (let failures = 1; ; failures++) {
    const error = await tryDatabase(databaseUrl);
    if (!error) return;
    if (!passing.has(error.code ?? "")) throw new OperatorError(explain(databaseUrl, error));
    if (Date.now() - saidAtMs >= lineEveryMs) {
      saidAtMs = Date.now();
      log(`${explain(databaseUrl, error)} Waiting for it.`);
    }
    await delay(backOffMs(failures), undefined, { signal });
  }
}

/** @throws OperatorError when the given database is there and refuses us, before time is spent on anything else. */
export async function refuseWrongDatabase(databaseUrl: string): Promise<void> {
  const error = await tryDatabase(databaseUrl);
  if (error && !passing.has(error.code ?? "")) throw new OperatorError(explain(databaseUrl, error));
}

async function tryDatabase(databaseUrl: string): Promise<NodeJS.ErrnoException | undefined> {
  const giveUp = new AbortController();
  // The client's own limit ends with the connection, and a host may take that and then stay silent.
  const tooLate = delay(answerMaxMs, undefined, { signal: giveUp.signal }).then(() =>
    Object.assign(new Error("it does not answer"), { code: "ETIMEDOUT" }),
  );
  try {
    return await Promise.race([queryDatabase(databaseUrl), tooLate]);
  } finally {
    tooLate.catch(() => {});
    giveUp.abort();
  }
}

async function queryDatabase(databaseUrl: string): Promise<NodeJS.ErrnoException | undefined> {
  try {
    const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
    try {
      await sql`select 1`;
      return undefined;
    } finally {
      await sql.end({ timeout: 1 });
    }
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function explain(databaseUrl: string, { code = "", message }: NodeJS.ErrnoException): string {
  const { hostname, port, pathname, password } = new URL(databaseUrl);
  const server = `${hostname || "localhost"}:${port || 5432}`;
  if (code === "3D000") {
    return `The database ${decodeURIComponent(pathname.slice(1))} does not exist on ${server}; create it with createdb, or change DATABASE_URL.`;
  }
  const withoutPassword = [password, safeDecode(password)]
    .filter(Boolean)
    .reduce((text, part) => text.replaceAll(part, "…"), message || code);
  return `The database at ${server} is not reachable (${withoutPassword}); check DATABASE_URL and that the server runs.`;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
