import { describe } from "vitest";
import { describeChaos } from "@/tests/chaos/describe-chaos";
import { brokerOf } from "@/tests/harness/brokers";
import { testApp } from "@/tests/harness/test-app";

const broker = brokerOf("RabbitMQ");

describe.runIf(broker)("events over RabbitMQ", () => describeChaos(testApp(), () => broker?.url));
