import { afterAll, beforeAll } from "vitest";
import { isKafkaAvailable } from "@/tests/harness/kafka-jars";
import { kafkaServer } from "@/tests/harness/kafka-server";
import { type BrokerProcess, isRabbitmqInstalled, rabbitmqServer } from "@/tests/harness/rabbitmq-server";

const BROKERS = {
  RabbitMQ: {
    isThere: isRabbitmqInstalled,
    make: rabbitmqServer,
    advice: "rabbitmq-server is not installed",
  },
  Kafka: { isThere: isKafkaAvailable, make: kafkaServer, advice: "Kafka needs Java 17 and Maven" },
} as const;

const START_TIMEOUT_MS = 120_000;

/**
 * A broker of the test file's own, started before its first test and ended after its last. Null where there is none to
 * start, which is said in one line; in CI that is a failure.
 */
export function brokerOf(name: keyof typeof BROKERS): Pick<BrokerProcess, "url" | "start" | "stop"> | null {
  const { isThere, make, advice } = BROKERS[name];
  if (!isThere()) {
    const words = `${advice}: the tests that need one are left out.`;
    if (process.env.CI) throw new Error(words);
    console.warn(words);
    return null;
  }
  const held: { server?: BrokerProcess } = {};
  const server = () => {
    if (!held.server) throw new Error(`${name} is there from the first beforeAll on`);
    return held.server;
  };
  beforeAll(async () => {
    held.server = await make();
    await held.server.start();
  }, START_TIMEOUT_MS);
  afterAll(() => held.server?.remove(), START_TIMEOUT_MS);
  return {
    get url() {
      return server().url;
    },
    start: () => server().start(),
    stop: () => server().stop(),
  };
}
