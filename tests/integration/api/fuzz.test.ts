import { describe, expect, test } from "vitest";
import { ALL_OPERATIONS } from "@/api/all-operations";
import type { Operation } from "@/api/operation";
import { fuzzApp } from "@/tests/fuzz/fuzz-app";
import { serveWith } from "@/tests/harness/serve";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

/** The short form of `npm run api:fuzz`. */
describe("the API under requests made from its own description", () => {
  test("refuses what is not allowed, takes what is, and answers as described", async () => {
    const report = await fuzzApp(harness.app, { seed: 4, malformed: 600, valid: 400 });
    expect(report).toMatchObject({ serverErrors: [], undescribed: [], unrefused: [] });
    expect(report.accepted / report.valid).toBeGreaterThanOrEqual(0.95);
  }, 120_000);

  test("gives a planted crash away", async () => {
    const planted = ALL_OPERATIONS.map(
      (operation): Operation =>
        operation.id === "updateRule" ? { ...operation, handle: crashOnHeavyRules(operation) } : operation,
    );
    const { serverErrors } = await fuzzApp(harness.app, { seed: 5, malformed: 0, valid: 600 }, planted);
    expect(serverErrors.length).toBeGreaterThan(0);
    expect(serverErrors.every((line) => line.startsWith("PATCH /api/v1/rules/"))).toBe(true);
  }, 120_000);
});

function crashOnHeavyRules({ handle }: Operation): Operation["handle"] {
  return async (input) => {
    const { weight } = input.body as { weight?: number };
    if (weight !== undefined && weight > 0.5) throw new TypeError("a planted crash");
    return handle(input);
  };
}
