import { Kafka, type KafkaMessage, logLevel } from "kafkajs";
import { describe, expect, test } from "vitest";
import { kafkaBrokers } from "@/platform/broker/kafka-client";
import { createKafkaTransport } from "@/platform/broker/kafka-transport";
import { describeTransport, numbered } from "@/tests/contract/event-transport.contract";
import { brokerOf } from "@/tests/harness/brokers";
import { silentLog } from "@/tests/harness/silent-log";

const broker = brokerOf("Kafka");
const SOON = { timeout: 30_000, interval: 20 };

describe.runIf(broker)("the transport over Kafka", () => {
  const url = () => broker?.url ?? "";
  describeTransport({
    open: (prefix) => createKafkaTransport({ url: url(), log: silentLog, prefix }),
    ...(broker && { broker }),
  });

  test("what is no event, and what was buried, is in the dead-letter topic; the others go on", async () => {
    const got: string[] = [];
    const route = {
      consumer: "reader",
      types: ["test.happened"],
      order: "aggregate" as const,
      handle: async (event: { id: string }) => void got.push(event.id),
    };
    const transport = createKafkaTransport({ url: url(), log: silentLog, prefix: "junk" });
    await transport.subscribe(route);
    const [event, dead] = numbered(2, 1);
    if (!event || !dead) throw new Error("there are two");
    await transport.publish([event]);
    const kafka = new Kafka({ brokers: kafkaBrokers(url()), logLevel: logLevel.NOTHING });
    const producer = kafka.producer();
    await producer.connect();
    await producer.send({
      topic: "junk.events",
      messages: [{ key: event.aggregate, value: "not an event" }],
    });
    await producer.disconnect();
    await transport.publish([dead]);
    await transport.bury({ consumer: "reader", event: dead, error: "poison" });
    await expect.poll(() => got, SOON).toEqual([event.id, dead.id]);
    const letters: KafkaMessage[] = [];
    const reader = kafka.consumer({ groupId: "test-reader" });
    await reader.connect();
    await reader.subscribe({ topics: ["junk.dead-letters"], fromBeginning: true });
    await reader.run({ eachMessage: async ({ message }) => void letters.push(message) });
    await expect
      .poll(() => letters.map(({ headers }) => String(headers?.error)).sort(), SOON)
      .toEqual([expect.stringContaining("JSON"), "poison"]);
    await reader.disconnect();
    await transport.close();
  });
});
