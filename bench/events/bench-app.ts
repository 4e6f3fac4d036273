import { type App, composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";

/** What the processes of a measurement are told, and an app in this one. */
export function benchApp(databaseUrl: string, eventsUrl: string | undefined) {
  const env: Record<string, string> = {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: "s".repeat(32),
    LOG_LEVEL: "error",
    EVENTS_PER_SECOND_MAX: "1000000",
    ...(eventsUrl !== undefined && { EVENTS_URL: eventsUrl }),
  };
  const app: App = composeApp(readServerConfig(env), "matinee-bench");
  const close = async () => {
    await app.billing.db.$client.end();
    await app.db.$client.end();
  };
  return { env, app, close };
}
