import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { OperatorError } from "@/platform/config/operator-error";

/** A server that is just starting (beside us, in containers) gets this long; the whole check takes at most 10 s. */
const patienceMs = 5_000;
const answerMaxMs = 4_500;

const worthRetrying = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ECONNRESET", "57P03"]);

/**
 * Makes sure that the given database answers.
 * @throws OperatorError naming host and port, never the password.
 */
export async function requireDatabase(databaseUrl: string): Promise<void> {
  for (const deadline = Date.now() + patienceMs; ; await delay(250)) {
    const error = await tryDatabase(databaseUrl);
    if (!error) return;
    if (!worthRetrying.has(error.code ?? "") || Date.now() > deadline) throw explain(databaseUrl, error);
  }
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

function explain(databaseUrl: string, { code = "", message }: NodeJS.ErrnoException): OperatorError {
  const { hostname, port, pathname, password } = new URL(databaseUrl);
  const server = `${hostname || "localhost"}:${port || 5432}`;
  if (code === "3D000") {
    return new OperatorError(
      `The database ${decodeURIComponent(pathname.slice(1))} does not exist on ${server}; create it with createdb, or change DATABASE_URL.`,
    );
  }
  const withoutPassword = [password, safeDecode(password)]
    .filter(Boolean)
    .reduce((text, part) => text.replaceAll(part, "…"), message || code);
  return new OperatorError(
    `The database at ${server} is not reachable (${withoutPassword}); check DATABASE_URL and that the server runs.`,
  );
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
