import { createPostgresTransport } from "@/platform/broker/postgres-transport";
import type { ServerConfig } from "@/platform/config";
import type { Log } from "@/platform/log";
import type { EventTransport, Route } from "@/services/ports/event-transport";

/** The transport that `EVENTS_URL` asks for; without it, Postgres. The clients of the others are loaded by who uses them. */
export async function createEventTransport(
  { databaseUrl, eventsUrl }: Pick<ServerConfig, "databaseUrl" | "eventsUrl">,
  { routes, log }: { routes: readonly Route[]; log: Log },
): Promise<EventTransport> {
  if (eventsUrl === undefined) return createPostgresTransport({ databaseUrl, routes, log });
  if (eventsUrl.startsWith("kafka:")) {
    const { createKafkaTransport } = await import("@/platform/broker/kafka-transport");
    return createKafkaTransport({ url: eventsUrl, log });
  }
  const { createRabbitmqTransport } = await import("@/platform/broker/rabbitmq-transport");
  return createRabbitmqTransport({ url: eventsUrl, routes, log });
}
