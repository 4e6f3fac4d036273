import type { Currency } from "@/core/orders/currency";
import { OperatorError } from "@/platform/config/operator-error";
import { type Variables, variableNames, variables } from "@/platform/config/variables";

/** How to reach TMDB. Without a token and a key, nothing can be synced and everything else works. */
export type TmdbConfig = {
  /** Wins over the key when both are given. */
  accessToken: string | undefined;
  apiKey: string | undefined;
  /** Ends in `/3`. */
  baseUrl: string;
  /** At most, over all processes that sync. */
  requestsPerSecond: number;
  connectionsMax: number;
};

/** So many in any window of that length. */
export type LimitRule = { max: number; windowSeconds: number };

export type Config = {
  /** Undefined means: `npm start` brings its own Postgres. */
  databaseUrl: string | undefined;
  /** Where billing keeps its books; undefined means: in a schema of its own in the main database. */
  billingDatabaseUrl: string | undefined;
  /** Of amounts that come without one. */
  ordersCurrency: Currency;
  /** As given; `resolveDataDir` knows where the data are when it is not. */
  dataDir: string | undefined;
  port: number;
  /** The address to listen on; undefined means every network interface. */
  host: string | undefined;
  /** Origin under which people reach Matinee, without a trailing slash. */
  publicUrl: string;
  /** Undefined means: made on the first start and kept in the data folder. */
  authSecret: string | undefined;
  /** The first administrator, when given by the environment instead of the one-time link. */
  admin: { email: string; password: string } | undefined;
  tmdb: TmdbConfig;
  tmdbImageBaseUrl: string;
  /** Of posters and backdrops kept on disk. */
  imageCacheMaxMb: number;
  /** Five cron fields; undefined means: syncs run on demand only. */
  syncSchedule: string | undefined;
  /** Undefined means: limits and caches are this process's own. */
  redisUrl: string | undefined;
  /** A RabbitMQ (`amqp:`, `amqps:`) or a Kafka (`kafka:`); undefined means: Postgres carries the events. */
  eventsUrl: string | undefined;
  /** How many events the relay hands on, at most, when it has much to catch up on. */
  eventsPerSecondMax: number;
  /** Whether webhooks may be sent to addresses that only this network reaches. */
  webhooksAllowPrivate: boolean;
  /** Of ready answers of the API in the memory of each process; 0 means: none are kept, nor shared. */
  answerCacheMaxMb: number;
  /** Of the API, for each token or else each address. */
  rateLimit: LimitRule;
  /** Of attempts to sign in and to sign up, for each account; an address may make a few times as many. */
  authRateLimit: LimitRule;
  /** How many proxies of ours a request passes: so many entries of `X-Forwarded-For` count, from the right. */
  trustedProxyHops: number;
  /** `mock`: programs may send any token at all. For trying out clients, on a computer that nobody else reaches. */
  authMode: Variables["AUTH_MODE"];
  logLevel: Variables["LOG_LEVEL"];
};

/** What a process started by `npm start` can rely on. */
export type ServerConfig = Config & { databaseUrl: string; authSecret: string };

/** The configuration is not usable; the message names every wrong variable, each in one sentence. */
export class ConfigError extends OperatorError {
  override name = "ConfigError";
}

/**
 * Reads and checks the configuration; the only place that knows defaults. An empty value counts as unset.
 * @throws ConfigError listing every wrong variable. Values are never quoted: some are secrets.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = variables.safeParse(setVariables(env));
  const problems = parsed.success
    ? [...adminProblems(parsed.data), ...mockProblems(parsed.data, env.NODE_ENV)]
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
  if (!parsed.success || problems.length > 0) throw new ConfigError([...new Set(problems)].join("\n"));
  return toConfig(parsed.data);
}

/**
 * The same for the web server, the worker and scripts, which need what the launcher resolves.
 * @throws ConfigError also when DATABASE_URL or AUTH_SECRET is missing.
 */
export function readServerConfig(env: Readonly<Record<string, string | undefined>>): ServerConfig {
  const { databaseUrl, authSecret, ...config } = readConfig(env);
  if (!databaseUrl) throw new ConfigError("DATABASE_URL is missing; `npm start` sets it for its processes.");
  if (!authSecret) throw new ConfigError("AUTH_SECRET is missing; `npm start` sets it for its processes.");
  return { ...config, databaseUrl, authSecret };
}

function setVariables(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of variableNames) {
    const value = env[name]?.trim();
    if (value) values[name] = value;
  }
  return values;
}

function adminProblems(values: Variables): string[] {
  if (Boolean(values.ADMIN_EMAIL) === Boolean(values.ADMIN_PASSWORD)) return [];
  const missing = values.ADMIN_EMAIL ? "ADMIN_PASSWORD" : "ADMIN_EMAIL";
  return [`${missing} is missing: ADMIN_EMAIL and ADMIN_PASSWORD are given both or not at all.`];
}

function mockProblems(values: Variables, nodeEnv: string | undefined): string[] {
  if (values.AUTH_MODE !== "mock" || values.ALLOW_MOCK_AUTH || nodeEnv !== "production") return [];
  return [
    "AUTH_MODE=mock lets in whoever sends any token at all, and is refused in production; ALLOW_MOCK_AUTH=yes says that you mean it.",
  ];
}

function toConfig(values: Variables): Config {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = values;
  return {
    databaseUrl: values.DATABASE_URL,
    billingDatabaseUrl: values.BILLING_DATABASE_URL,
    ordersCurrency: values.ORDERS_CURRENCY,
    dataDir: values.MATINEE_DATA_DIR,
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    authSecret: values.AUTH_SECRET,
    admin: email && password ? { email, password } : undefined,
    tmdb: {
      accessToken: values.TMDB_ACCESS_TOKEN,
      apiKey: values.TMDB_API_KEY,
      baseUrl: values.TMDB_BASE_URL,
      requestsPerSecond: values.TMDB_REQUESTS_PER_SECOND,
      connectionsMax: values.TMDB_CONNECTIONS_MAX,
    },
    tmdbImageBaseUrl: values.TMDB_IMAGE_BASE_URL,
    imageCacheMaxMb: values.IMAGE_CACHE_MAX_MB,
    syncSchedule: values.SYNC_SCHEDULE,
    redisUrl: values.REDIS_URL,
    eventsUrl: values.EVENTS_URL,
    eventsPerSecondMax: values.EVENTS_PER_SECOND_MAX,
    webhooksAllowPrivate: values.WEBHOOKS_ALLOW_PRIVATE === "yes",
    answerCacheMaxMb: values.ANSWER_CACHE_MAX_MB,
    rateLimit: { max: values.RATE_LIMIT_MAX, windowSeconds: values.RATE_LIMIT_WINDOW_SECONDS },
    authRateLimit: { max: values.AUTH_RATE_LIMIT_MAX, windowSeconds: values.AUTH_RATE_LIMIT_WINDOW_SECONDS },
    trustedProxyHops: values.TRUSTED_PROXY_HOPS,
    authMode: values.AUTH_MODE,
    logLevel: values.LOG_LEVEL,
  };
}
