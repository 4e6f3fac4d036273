import { setMaxListeners } from "node:events";
import { toCloudEvent } from "@/core/events/cloud-event";
import type { DomainEvent } from "@/core/events/domain-event";
import { createKafka } from "@/platform/broker/kafka-client";
import { startKafkaConsumer, TYPE_HEADER } from "@/platform/broker/kafka-consumer";
import { createKafkaPublisher } from "@/platform/broker/kafka-publisher";
import { createKafkaTopics } from "@/platform/broker/kafka-topics";
import type { Log } from "@/platform/log";
import type { EventTransport } from "@/services/ports/event-transport";

const CLOUD_EVENT_TYPE = "application/cloudevents+json; charset=utf-8";

type Options = { url: string; log: Log; prefix?: string };

/**
 * Events over Kafka: one topic for all of them, so that what happens to one thing stays in order whatever its types are;
 * the key is the aggregate. Each consumer is a group.
 */
export function createKafkaTransport({ url, log, prefix = "matinee" }: Options): EventTransport {
  const kafka = createKafka(url, log);
  const topics = createKafkaTopics(kafka, {
    events: `${prefix}.events`,
    deadLetters: `${prefix}.dead-letters`,
  });
  const publisher = createKafkaPublisher(kafka, topics);
  const consumers: { stop(): Promise<void> }[] = [];
  const closing = new AbortController();
  // Every event in hand waits with it; Node takes eleven for a leak.
  setMaxListeners(0, closing.signal);

  return {
    async publish(events) {
      if (events.length > 0)
        await publisher.send(
          topics.events,
          events.map((event) => messageOf(event)),
        );
    },
    async subscribe(subscription) {
      const { consumer } = subscription;
      consumers.push(
        startKafkaConsumer({
          kafka,
          groupId: `${prefix}.${consumer}`,
          topics,
          subscription,
          async setAside(message, complaint) {
            const headers = { ...message.headers, consumer, error: complaint };
            await publisher.send(topics.deadLetters, [{ key: message.key, value: message.value, headers }]);
            log.error({ consumer, complaint }, "a message that is no event became a dead letter");
          },
          closing: closing.signal,
          log,
        }),
      );
    },
    bury: ({ consumer, event, error }) =>
      publisher.send(topics.deadLetters, [messageOf(event, { consumer, error: error.slice(0, 500) })]),
    async close() {
      closing.abort();
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      await publisher.close();
    },
  };
}

function messageOf(event: DomainEvent, headers: Record<string, string> = {}) {
  return {
    key: event.aggregate,
    value: Buffer.from(JSON.stringify(toCloudEvent(event))),
    headers: { "content-type": CLOUD_EVENT_TYPE, [TYPE_HEADER]: event.type, ...headers },
  };
}
