import { Cron } from "croner";
import { z } from "zod";
import { CURRENCIES } from "@/core/orders/currency";

const digits = /^\d+$/;

/** Environment variables are text; this turns decimal digits into an integer within the bounds. */
function wholeNumber(from: number, to: number) {
  const message = `must be a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(digits, message)
    .transform(Number)
    .pipe(z.number().min(from, message).max(to, message));
}

function hasProtocol(text: string, ...protocols: string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

/** Kafka's may name several servers, which no web address does. */
const kafkaAddress = /^kafka:\/\/[\w.-]+(:\d{1,5})?(,[\w.-]+(:\d{1,5})?)*$/;

function isEventsAddress(text: string): boolean {
  return hasProtocol(text, "amqp:", "amqps:") || kafkaAddress.test(text);
}

const webOrigin = z
  .string()
  .refine((text) => {
    if (!hasProtocol(text, "http:", "https:")) return false;
    const url = new URL(text);
    return url.pathname === "/" && !url.search && !url.hash && !url.username;
  }, "must be an http or https address without a path, such as https://movies.example.org")
  .transform((text) => new URL(text).origin);

const webAddress = z
  .string()
  .refine(
    (text) => hasProtocol(text, "http:", "https:"),
    "must be an http or https address, such as https://image.tmdb.org/t/p",
  )
  .transform((text) => text.replace(/\/+$/, ""));

/** People copy the address with and without the version; every request needs it. */
const tmdbAddress = webAddress.transform((text) => (text.endsWith("/3") ? text : `${text}/3`));

/** Keys go into a header or an address, where a space or a line break inside would be an error that quotes the key. */
const key = z.string().regex(/^[\x21-\x7e]+$/, "must be one word without spaces, as TMDB shows it");

const schedule = z
  .string()
  .refine(
    isSchedule,
    "must be five cron fields (minute, hour, day of the month, month, day of the week) such as 0 4 * * *, that come up",
  );

/** Whether such a time ever comes: 30 February is well-formed and never does. */
function isSchedule(text: string): boolean {
  try {
    return new Cron(text, { paused: true, mode: "5-part" }).nextRun() !== null;
  } catch {
    return false;
  }
}

const listenAddress = z.union(
  [z.literal("localhost"), z.ipv4(), z.ipv6()],
  "must be an IP address of this computer or localhost (leave it empty to listen on every network)",
);

/** Every environment variable Matinee reads, with its rule and its default. `.env.example` explains them. */
export const variables = z.object({
  DATABASE_URL: z
    .string()
    .refine(
      (text) => hasProtocol(text, "postgres:", "postgresql:"),
      "must be a Postgres address such as postgres://user:password@host:5432/matinee",
    )
    .optional(),
  BILLING_DATABASE_URL: z
    .string()
    .refine(
      (text) => hasProtocol(text, "postgres:", "postgresql:"),
      "must be a Postgres address such as postgres://user:password@host:5432/billing",
    )
    .optional(),
  ORDERS_CURRENCY: z
    .enum(CURRENCIES, "must be the code of a currency after ISO 4217, such as EUR")
    .default("EUR"),
  MATINEE_DATA_DIR: z.string().optional(),
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: listenAddress.optional(),
  PUBLIC_URL: webOrigin.optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  ADMIN_EMAIL: z.email("must be an e-mail address").optional(),
  ADMIN_PASSWORD: z.string().min(10, "must have at least 10 characters").optional(),
  TMDB_ACCESS_TOKEN: key.optional(),
  TMDB_API_KEY: key.optional(),
  TMDB_BASE_URL: tmdbAddress.default("https://api.themoviedb.org/3"),
  TMDB_REQUESTS_PER_SECOND: wholeNumber(1, 1_000).default(40),
  TMDB_CONNECTIONS_MAX: wholeNumber(1, 64).default(16),
  TMDB_IMAGE_BASE_URL: webAddress.default("https://image.tmdb.org/t/p"),
  IMAGE_CACHE_MAX_MB: wholeNumber(1, 1_000_000).default(500),
  SYNC_SCHEDULE: schedule.optional(),
  REDIS_URL: z
    .string()
    .refine(
      (text) => hasProtocol(text, "redis:", "rediss:"),
      "must be a Redis address such as redis://user:password@host:6379/0",
    )
    .optional(),
  EVENTS_URL: z
    .string()
    .refine(
      isEventsAddress,
      "must be the address of a RabbitMQ such as amqp://user:password@host:5672/vhost, or of a Kafka such as kafka://host:9092,other:9092",
    )
    .optional(),
  EVENTS_PER_SECOND_MAX: wholeNumber(1, 1_000_000).default(2_000),
  WEBHOOKS_ALLOW_PRIVATE: z.literal("yes", "must be yes, or empty").optional(),
  ANSWER_CACHE_MAX_MB: wholeNumber(0, 100_000).default(64),
  RATE_LIMIT_MAX: wholeNumber(1, 1_000_000_000).default(100),
  RATE_LIMIT_WINDOW_SECONDS: wholeNumber(1, 86_400).default(60),
  AUTH_RATE_LIMIT_MAX: wholeNumber(1, 1_000_000_000).default(10),
  AUTH_RATE_LIMIT_WINDOW_SECONDS: wholeNumber(1, 86_400).default(900),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 10).default(0),
  AUTH_MODE: z.enum(["tokens", "mock"], "must be tokens or mock").default("tokens"),
  ALLOW_MOCK_AUTH: z.literal("yes", "must be yes, or empty").optional(),
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal"],
      "must be one of trace, debug, info, warn, error or fatal",
    )
    .default("info"),
});

export type Variables = z.infer<typeof variables>;

/** The names, for the test that keeps `.env.example` complete. */
export const variableNames = Object.keys(variables.shape);
