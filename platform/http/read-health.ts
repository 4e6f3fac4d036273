import { getEventLag } from "@/db/queries/events/get-event-lag";
import type { App } from "@/platform/compose";
import { warnSeldom } from "@/platform/log/warn-seldom";

/**
 * How this process is: `ok`; `degraded`, when it does all it should but limits and caches are its own, since Redis is
 * away; `unavailable` without the database.
 */
export type Health = {
  status: "ok" | "degraded" | "unavailable";
  service: "matinee";
  /** How long the oldest event has waited to be handed on: grows while the broker is away, or no worker runs. */
  events_lag_seconds?: number;
};

export async function readHealth({ db, redis, log }: Pick<App, "db" | "redis" | "log">): Promise<Health> {
  const service = "matinee";
  let lagSeconds: number;
  try {
    lagSeconds = await getEventLag(db);
  } catch (error) {
    warnSeldom(log, "Postgres", error, "the database does not answer");
    return { status: "unavailable", service };
  }
  const isWhole = redis === null || (await redis.connection.isThere());
  return { status: isWhole ? "ok" : "degraded", service, events_lag_seconds: lagSeconds };
}
