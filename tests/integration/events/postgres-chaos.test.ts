import { describe } from "vitest";
import { describeChaos } from "@/tests/chaos/describe-chaos";
import { testApp } from "@/tests/harness/test-app";

describe("events over Postgres", () => describeChaos(testApp()));
