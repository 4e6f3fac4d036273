/** What carries the events, in a word. */
export function transportName(eventsUrl: string | undefined): "Postgres" | "RabbitMQ" | "Kafka" {
  if (eventsUrl === undefined) return "Postgres";
  return eventsUrl.startsWith("kafka:") ? "Kafka" : "RabbitMQ";
}
