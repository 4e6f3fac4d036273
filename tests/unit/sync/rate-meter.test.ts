import { expect, test } from "vitest";
import { createRateMeter } from "@/worker/sync/rate-meter";

test("the rate is that of the last ten seconds, and what is reported adds up", () => {
  let nowMs = 0;
  const usage = { requests: 0, bytes: 0 };
  const meter = createRateMeter(
    () => ({ ...usage }),
    () => nowMs,
  );
  let reported = 0;
  const pass = (seconds: number, perSecond: number) => {
    let rate = 0;
    for (let step = 0; step < seconds * 2; step++) {
      nowMs += 500;
      usage.requests += perSecond / 2;
      usage.bytes += 1_000;
      const next = meter.next();
      reported += next.requests;
      rate = next.requestsPerSecond;
    }
    return rate;
  };
  expect(pass(2, 40)).toBe(40);
  expect(pass(20, 20)).toBe(20);
  expect(pass(5, 0)).toBe(10);
  expect(pass(10, 0)).toBe(0);
  expect(reported).toBe(usage.requests);
});
