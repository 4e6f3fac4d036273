import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { createListener } from "@/db/listener";
import { isConnectionLost } from "@/db/lost-connection";

/** For what still runs on the connections that are left when one was lost. */
const CLOSE_TIMEOUT_S = 2;

/**
 * A client of postgres.js that outlives its server. In version 3.4 a connection that is lost with something unsent never
 * sends again, and a rollback on a lost connection ends the process (porsager/postgres #1154, #1208). So nothing is sent
 * to a connection known to be lost, and with the first loss a fresh client takes the place of the whole one.
 */
export function createRenewingClient(
  url: string,
  { poolSizeMax, name }: { poolSizeMax: number; name: string },
): postgres.Sql {
  const listener = createListener(url, name);
  const retired = new Set<postgres.Sql>();
  let ending: Promise<void> | null = null;

  const open = (known?: postgres.Sql): postgres.Sql => {
    const client: postgres.Sql = postgres(url, {
      max: poolSizeMax,
      connect_timeout: 10,
      // The driver closes no connection by itself, so that each one that closes is one that was lost.
      idle_timeout: 0,
      max_lifetime: null,
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
    void lost.end({ timeout: CLOSE_TIMEOUT_S }).then(() => retired.delete(lost));
  };
  let current = open();

  const own = {
    listen: listener.listen,
    begin: <Result>(work: (transaction: postgres.TransactionSql) => Promise<Result>) => begin(current, work),
    end(options?: { timeout?: number }): Promise<void> {
      const clients = [current, ...retired].map((client) => client.end(options));
      ending ??= Promise.all([listener.end(), ...clients]).then(() => {});
      return ending;
    },
  };
  return new Proxy(current, {
    apply: (_, self, given) => Reflect.apply(current, self, given),
    get: (_, key) => (key in own ? own[key as keyof typeof own] : Reflect.get(current, key)),
  });
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

/** The driver's `begin`, kept from rolling back where the connection is lost: the server does that by itself. */
function begin<Result>(
  client: postgres.Sql,
  work: (transaction: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const guarded = async (transaction: postgres.TransactionSql): Promise<Result> => {
      try {
        return await work(transaction);
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        reject(error);
        return new Promise<never>(() => {});
      }
    };
    client.begin(guarded).then((result) => resolve(result as Result), reject);
  });
}
