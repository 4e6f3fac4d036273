import { describe } from "vitest";
import { describeChaos } from "@/tests/chaos/describe-chaos";
import { brokerOf } from "@/tests/harness/brokers";
import { testApp } from "@/tests/harness/test-app";

const broker = brokerOf("Kafka");

describe.runIf(broker)("events over Kafka", () => describeChaos(testApp(), () => broker?.url));
