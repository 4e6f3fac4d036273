import { type AsyncMessage, Connection } from "rabbitmq-client";
import { describe, expect, test } from "vitest";
import { toCloudEvent } from "@/core/events/cloud-event";
import { createRabbitmqTransport } from "@/platform/broker/rabbitmq-transport";
import type { Route } from "@/services/ports/event-transport";
import { describeTransport, numbered } from "@/tests/contract/event-transport.contract";
import { brokerOf } from "@/tests/harness/brokers";
import { silentLog } from "@/tests/harness/silent-log";

const broker = brokerOf("RabbitMQ");
const SOON = { timeout: 30_000, interval: 20 };

describe.runIf(broker)("the transport over RabbitMQ", () => {
  const url = () => broker?.url ?? "";
  const open = (prefix: string, routes: readonly Route[]) =>
    createRabbitmqTransport({ url: url(), routes, log: silentLog, prefix });
  describeTransport({ open, ...(broker && { broker }) });

  test("what is no event, and what was buried, is in the dead-letter queue; the others go on", async () => {
    const got: string[] = [];
    const route = {
      consumer: "reader",
      types: ["test.happened"],
      order: "none" as const,
      queue: "junk_queue",
      handle: async (event: { id: string }) => void got.push(event.id),
    };
    const transport = open("junk", [route]);
    await transport.subscribe(route);
    const [event, dead] = numbered(2, 1);
    if (!event || !dead) throw new Error("there are two");
    const connection = new Connection(url());
    try {
      await expect.poll(() => transport.publish([event]).then(() => true), SOON).toBe(true);
      const publisher = connection.createPublisher({ confirm: true });
      await publisher.send({ routingKey: "junk_queue", durable: true }, Buffer.from([0xff, 0xfe]));
      await publisher.send({ routingKey: "junk_queue", durable: true }, { user_id: "1" });
      await publisher.close();
      await transport.publish([dead]);
      await transport.bury({ consumer: "reader", event: dead, error: "poison" });
      await expect.poll(() => got, SOON).toEqual([event.id, dead.id]);
      const letters: AsyncMessage[] = [];
      const reader = connection.createConsumer(
        { queue: "junk.dead-letters", queueOptions: { passive: true } },
        (letter) => {
          letters.push(letter);
        },
      );
      await expect.poll(() => letters.length, SOON).toBe(3);
      await reader.close();
      const buried = letters.find(({ headers }) => headers?.error === "poison");
      expect(JSON.parse(String(buried?.body))).toEqual(toCloudEvent(dead));
    } finally {
      await connection.close();
      await transport.close();
    }
  });
});
