import { describe } from "vitest";
import { createPostgresTransport } from "@/platform/broker/postgres-transport";
import { describeTransport } from "@/tests/contract/event-transport.contract";
import { silentLog } from "@/tests/harness/silent-log";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

describe("the transport over Postgres", () => {
  describeTransport({
    open: (_, routes) =>
      createPostgresTransport({
        databaseUrl: harness.databaseUrl,
        routes,
        log: silentLog,
        pollIntervalMs: 50,
      }),
  });
});
