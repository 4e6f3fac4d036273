import type { Config } from "@/platform/config";
import { secret } from "@/platform/secrets";

/** The environment of every process we start: what was given, with everything resolved. */
export function childEnvironment(
  config: Config,
  options: { env: NodeJS.ProcessEnv; dataDir: string; databaseUrl: string; dev: boolean },
): NodeJS.ProcessEnv {
  const authSecret = config.authSecret ?? secret(options.dataDir, "authSecret");
  return {
    ...options.env,
    ...modeVariables(options.dev),
    DATABASE_URL: options.databaseUrl,
    MATINEE_DATA_DIR: options.dataDir,
    PORT: String(config.port),
    AUTH_SECRET: authSecret,
    // The names under which next-auth looks for them.
    NEXTAUTH_SECRET: authSecret,
    NEXTAUTH_URL: config.publicUrl,
  };
}

const hiddenFromBuilds = new Set([
  "DATABASE_URL",
  "AUTH_SECRET",
  "NEXTAUTH_SECRET",
  "ADMIN_EMAIL",
  "ADMIN_PASSWORD",
  "TMDB_ACCESS_TOKEN",
  "TMDB_API_KEY",
  "REDIS_URL",
  "EVENTS_URL",
  "BILLING_DATABASE_URL",
]);

/** A build sees neither the database nor a secret: it must not depend on them, nor keep them. */
export function buildEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const visible = Object.entries(env).filter(([name]) => !hiddenFromBuilds.has(name));
  return { ...Object.fromEntries(visible), ...modeVariables(false) };
}

/** What every process of ours is told about how it runs. */
export function modeVariables(dev: boolean): NodeJS.ProcessEnv {
  return { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" };
}
