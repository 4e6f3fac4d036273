import { Kafka, logLevel, Partitioners } from "kafkajs";
import { Connection } from "rabbitmq-client";
import type { TransportName } from "@/bench/events/with-transport";
import { toCloudEvent } from "@/core/events/cloud-event";
import type { DomainEvent } from "@/core/events/domain-event";
import { kafkaBrokers } from "@/platform/broker/kafka-client";
import { createPostgresTransport } from "@/platform/broker/postgres-transport";
import { createLog } from "@/platform/log";

const BATCH = 500;

/** Seconds in which the plain client of a broker publishes and consumes the same payloads, as durably. */
export async function plainClient(
  name: TransportName,
  brokerUrl: string | undefined,
  databaseUrl: string,
  events: readonly DomainEvent[],
): Promise<number> {
  let got = 0;
  let finish: () => void = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const take = async () => {
    got += 1;
    if (got === events.length) finish();
  };
  const client = await OPEN[name](brokerUrl ?? databaseUrl, take);
  const beganAtMs = performance.now();
  for (let start = 0; start < events.length; start += BATCH)
    await client.publish(events.slice(start, start + BATCH));
  await finished;
  const seconds = (performance.now() - beganAtMs) / 1_000;
  await client.close();
  return seconds;
}

type Client = { publish(events: readonly DomainEvent[]): Promise<unknown>; close(): Promise<unknown> };

const OPEN: Record<TransportName, (url: string, take: () => Promise<void>) => Promise<Client>> = {
  async rabbitmq(url, take) {
    const connection = new Connection(url);
    const queue = "plain";
    const queueOptions = { queue, durable: true, arguments: { "x-queue-type": "quorum" as const } };
    const consumer = connection.createConsumer({ queue, queueOptions, qos: { prefetchCount: 32 } }, take);
    const publisher = connection.createPublisher({ confirm: true, queues: [queueOptions] });
    return {
      publish: (events) =>
        Promise.all(
          events.map((event) => publisher.send({ routingKey: queue, durable: true }, bodyOf(event))),
        ),
      close: async () => {
        await consumer.close();
        await publisher.close();
        await connection.close();
      },
    };
  },
  async kafka(url, take) {
    const kafka = new Kafka({ brokers: kafkaBrokers(url), logLevel: logLevel.NOTHING });
    const topic = "plain";
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 12 }] });
    await admin.disconnect();
    const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    const consumer = kafka.consumer({ groupId: "plain" });
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({ eachMessage: take });
    return {
      publish: (events) =>
        producer.send({
          topic,
          messages: events.map((event) => ({ key: event.aggregate, value: bodyOf(event) })),
        }),
      close: async () => {
        await consumer.disconnect();
        await producer.disconnect();
      },
    };
  },
  async postgres(databaseUrl, take) {
    const route = { consumer: "plain", types: ["bench.happened"], order: "aggregate" as const };
    const log = createLog("error", "bench");
    const transport = createPostgresTransport({ databaseUrl, routes: [route], log });
    await transport.subscribe({ ...route, handle: take });
    return transport;
  },
};

function bodyOf(event: DomainEvent): Buffer {
  return Buffer.from(JSON.stringify(toCloudEvent(event)));
}
