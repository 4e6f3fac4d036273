import type { Route } from "@/services/ports/event-transport";

/** A crash while a message is in hand counts as a delivery; RabbitMQ 4 would give up after 20 of its own accord. */
const DELIVERY_LIMIT = 1_000_000;
/** The oldest copies of dead letters go first. */
const DEAD_LETTERS_MAX = 100_000;

/** The names of what Matinee has in a RabbitMQ; `prefix` tells installations on one virtual host apart. */
export function rabbitmqTopology(prefix: string, routes: readonly Route[]) {
  const exchange = `${prefix}.events`;
  const deadLetters = `${prefix}.dead-letters`;
  return {
    exchange,
    deadLetters,
    exchanges: [
      { exchange, type: "topic", durable: true },
      { exchange: deadLetters, type: "fanout", durable: true },
    ],
    /** All of them, also those of other processes: what no queue waits for is dropped, confirmed or not. */
    queues: [
      ...routes.map((route) => queueOf(prefix, route)),
      {
        queue: deadLetters,
        durable: true,
        arguments: { "x-queue-type": "quorum" as const, "x-max-length": DEAD_LETTERS_MAX },
      },
    ],
    queueBindings: [
      ...routes.flatMap((route) =>
        route.types.map((type) => ({ queue: queueName(prefix, route), exchange, routingKey: type })),
      ),
      { queue: deadLetters, exchange: deadLetters, routingKey: "" },
    ],
  };
}

export function queueName(prefix: string, { consumer, queue }: Route): string {
  return queue ?? `${prefix}.${consumer}`;
}

/**
 * A quorum queue: durable, on the disks of the majority. Where order counts, one process at a time is given its messages,
 * and the next takes over when that one is gone.
 */
export function queueOf(prefix: string, route: Route) {
  return {
    queue: queueName(prefix, route),
    durable: true,
    arguments: {
      "x-queue-type": "quorum" as const,
      "x-dead-letter-exchange": `${prefix}.dead-letters`,
      "x-delivery-limit": DELIVERY_LIMIT,
      ...(route.order === "aggregate" && { "x-single-active-consumer": true }),
    },
  };
}
