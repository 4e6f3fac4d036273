import { Kafka, logLevel } from "kafkajs";
import { Connection } from "rabbitmq-client";
import { kafkaBrokers } from "@/platform/broker/kafka-client";

/** What a broker still has for those who deal with orders, by its queue or group, and what it keeps of dead letters. */
export type Backlog = { pending: Record<string, number>; deadLetters: number };

const CONSUMERS = ["bill-order", "update-order-status", "queue-webhooks"];
const QUEUES = ["billing_queue", "matinee.update-order-status", "matinee.queue-webhooks"];
const NONE: Backlog = { pending: {}, deadLetters: 0 };

/** Messages that a worker has in hand are not among RabbitMQ's: stop the workers before counting them. */
export async function readBacklog(eventsUrl: string | undefined): Promise<Backlog> {
  if (eventsUrl === undefined) return NONE;
  return eventsUrl.startsWith("kafka:") ? readKafka(eventsUrl) : readRabbitmq(eventsUrl);
}

async function readRabbitmq(url: string): Promise<Backlog> {
  const connection = new Connection(url);
  const count = (queue: string) =>
    connection.queueDeclare({ queue, passive: true }).then(
      ({ messageCount }) => messageCount,
      // Nobody has made it yet, so nobody has dealt with anything either.
      () => Number.POSITIVE_INFINITY,
    );
  try {
    const pending: Backlog["pending"] = {};
    for (const queue of QUEUES) add(pending, queue, await count(queue));
    return { pending, deadLetters: await count("matinee.dead-letters") };
  } finally {
    await connection.close();
  }
}

async function readKafka(url: string): Promise<Backlog> {
  const admin = new Kafka({ brokers: kafkaBrokers(url), logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const topic = "matinee.events";
    const ends = await admin.fetchTopicOffsets(topic);
    const endOf = new Map(ends.map(({ partition, high }) => [partition, Number(high)]));
    const pending: Backlog["pending"] = {};
    for (const consumer of CONSUMERS) {
      const groupId = `matinee.${consumer}`;
      const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] });
      for (const { partition, offset } of committed?.partitions ?? []) {
        add(pending, groupId, (endOf.get(partition) ?? 0) - Math.max(0, Number(offset)));
      }
    }
    const dead = await admin.fetchTopicOffsets("matinee.dead-letters");
    return { pending, deadLetters: dead.reduce((sum, { high }) => sum + Number(high), 0) };
  } finally {
    await admin.disconnect();
  }
}

function add(pending: Backlog["pending"], place: string, count: number): void {
  if (count > 0) pending[place] = (pending[place] ?? 0) + count;
}
