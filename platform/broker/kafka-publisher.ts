import type { Kafka, Message, Producer } from "kafkajs";
import { BrokerAway } from "@/platform/broker/broker-away";
import { createProducer, KAFKA } from "@/platform/broker/kafka-client";
import type { KafkaTopics } from "@/platform/broker/kafka-topics";

/** Kafka refuses a batch of more than 1 MB for a partition. */
const REQUEST_BYTES_MAX = 500_000;

export type KafkaPublisher = ReturnType<typeof createKafkaPublisher>;

/** Sends to Kafka, in order. After a failure the next one begins with a fresh producer: the old one's numbering is in doubt. */
export function createKafkaPublisher(kafka: Kafka, topics: KafkaTopics) {
  let opening: Promise<Producer> | null = null;

  async function open(): Promise<Producer> {
    const producer = createProducer(kafka);
    try {
      await Promise.all([topics.ensure(), producer.connect()]);
      return producer;
    } catch (error) {
      await producer.disconnect().catch(() => {});
      throw error;
    }
  }

  async function forget(): Promise<void> {
    const failed = opening;
    opening = null;
    topics.doubt();
    await (await failed?.catch(() => null))?.disconnect().catch(() => {});
  }

  return {
    /** @throws BrokerAway when it is not certain that all of them are stored. */
    async send(topic: string, messages: readonly Message[]): Promise<void> {
      try {
        opening ??= open();
        const producer = await opening;
        for (const chunk of inChunks(messages)) await producer.send({ topic, messages: chunk, acks: -1 });
      } catch (error) {
        await forget();
        throw new BrokerAway(KAFKA, error);
      }
    },
    close: forget,
  };
}

function inChunks(messages: readonly Message[]): Message[][] {
  const chunks: Message[][] = [];
  let bytes = REQUEST_BYTES_MAX;
  for (const message of messages) {
    const length = message.value?.length ?? 0;
    bytes += length;
    if (bytes > REQUEST_BYTES_MAX) {
      chunks.push([]);
      bytes = length;
    }
    chunks.at(-1)?.push(message);
  }
  return chunks;
}
