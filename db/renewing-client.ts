import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { createListener } from "@/db/listener";
import { isConnectionLost } from "@/db/lost-connection";

/** For what still runs on the connections that are left when one was lost. */
const CLOSE_TIMEOUT_S = 2;

export type ClientOptions = {
  poolSizeMax: number;
  /** What `pg_stat_activity` shows. */
  name: string;
  /** A client of the same database, whose connection for notices this one uses as well. */
  noticesOf?: Pick<postgres.Sql, "listen">;
};

/**
 * A client of postgres.js that outlives its server. In version 3.4 a connection that is lost with something unsent never
 * sends again, and a rollback on a lost connection ends the process (porsager/postgres #1154, #1208). So nothing is sent
 * to a connection known to be lost, and with the first loss a fresh client takes the place of the whole one.
 */
export function createRenewingClient(
  url: string,
  { poolSizeMax, name, noticesOf }: ClientOptions,
): postgres.Sql {
  const listener = noticesOf ? { listen: noticesOf.listen, end: async () => {} } : createListener(url, name);
  const retired = new Set<postgres.Sql>();
  let ending: Promise<void> | null = null;

  const open = (known?: postgres.Sql): postgres.Sql => {
    const client: postgres.Sql = postgres(url, {
      max: poolSizeMax,
      connect_timeout: 10,
      // The driver closes no connection by itself, so that each one that closes is one that was lost.
      idle_timeout: 0,
      max_lifetime: null,
      // Only a client that was left behind ever connects again, for what still waits in it.
      backoff: () => 0,
      onnotice: () => {},
      onclose: () => renew(client),
      connection: { application_name: name },
    });
    // Drizzle sets how the client reads instants and days.
    drizzle(client);
    keepArrayTypes(client, known);
    return client;
  };
  const renew = (lost: postgres.Sql) => {
    if (lost !== current || ending) return;
    current = open(lost);
    retired.add(lost);
    void retire(lost).then(() => retired.delete(lost));
  };
  let current = open();

  const own = {
    listen: listener.listen,
    begin: <Result>(work: (transaction: postgres.TransactionSql) => Promise<Result>) => begin(current, work),
    end(options?: { timeout?: number }): Promise<void> {
      const clients = [current, ...retired].map((client) => endWhole(client, options));
      ending ??= Promise.all([listener.end(), ...clients]).then(() => {});
      return ending;
    },
  };
  return new Proxy(current, {
    apply: (_, self, given) => Reflect.apply(current, self, given),
    get: (_, key) => (key in own ? own[key as keyof typeof own] : Reflect.get(current, key)),
  });
}

/** Lets what runs on the other connections finish, then closes them. */
async function retire(lost: postgres.Sql): Promise<void> {
  await endWhole(lost, { timeout: CLOSE_TIMEOUT_S });
  await sleep(CLOSE_TIMEOUT_S * 1_000, undefined, { ref: false });
  void closeNow(lost);
}

/**
 * A connection of the driver that closes takes what waits and connects again, also when its client is ending, and would
 * then stay open for ever. Those that are lost never say that they are closed, so nobody waits for it.
 */
async function endWhole(client: postgres.Sql, options?: { timeout?: number }): Promise<void> {
  await client.end(options);
  void closeNow(client);
}

/** The driver's declarations lack `close`. */
function closeNow(client: postgres.Sql): Promise<void> {
  return (client as postgres.Sql & { close(): Promise<void> }).close();
}

const INTEGER_ARRAY_OID = 1007;

/** What the driver learns of the server's types; its declarations lack `shared`. */
type LearnedOptions = Pick<postgres.Sql["options"], "parsers" | "serializers"> & {
  shared: { typeArrayMap: Record<number, number> };
};

/**
 * The driver asks every new connection for the types of arrays, and when that connection is lost meanwhile, the error is
 * nobody's and ends the process. One answer is enough: a fresh client takes over what its predecessor knows.
 */
function keepArrayTypes(client: postgres.Sql, known: postgres.Sql | undefined): void {
  const options = client.options as unknown as LearnedOptions;
  if (known) {
    const learned = known.options as unknown as LearnedOptions;
    Object.assign(options.parsers, learned.parsers);
    Object.assign(options.serializers, learned.serializers);
    Object.assign(options.shared.typeArrayMap, learned.shared.typeArrayMap);
  }
  Object.defineProperty(options, "fetch_types", { get: () => !(INTEGER_ARRAY_OID in options.parsers) });
}

/**
 * The driver's `begin`, kept from rolling back where the connection is lost: the server does that by itself. What `work`
 * still wants of a connection that was lost while it did something else is refused: the driver would end the process.
 */
function begin<Result>(
  client: postgres.Sql,
  work: (transaction: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let end: { error: unknown } | null = null;
    const guarded = async (transaction: postgres.TransactionSql): Promise<Result> => {
      try {
        return await work(untilEnd(transaction, () => end));
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        reject(error);
        return new Promise<never>(() => {});
      }
    };
    client.begin(guarded).then(
      (result) => resolve(result as Result),
      (error) => {
        end = { error };
        reject(error);
      },
    );
  });
}

/** A transaction that throws for every statement, once it has ended with an error. */
function untilEnd(
  transaction: postgres.TransactionSql,
  end: () => { error: unknown } | null,
): postgres.TransactionSql {
  const check = () => {
    const ended = end();
    if (ended) throw ended.error;
  };
  return new Proxy(transaction, {
    apply(target, self, given) {
      check();
      return Reflect.apply(target, self, given);
    },
    get(target, key) {
      check();
      return Reflect.get(target, key);
    },
  });
}
