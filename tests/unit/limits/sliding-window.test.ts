import { describe, expect, test } from "vitest";
import { rateLimitHeaders } from "@/platform/limits/rate-limit-headers";
import { createSlidingWindow } from "@/platform/limits/sliding-window";

const RULE = { max: 100, windowSeconds: 60 };
const START_MS = 60_000 * 1_000;

/** A window on a clock that stands until it is set. */
function windowAt(startMs = START_MS) {
  const clock = { ms: startMs };
  const window = createSlidingWindow(RULE, () => clock.ms);
  const allowed = (times: number, key = "somebody") =>
    Array.from({ length: times }, () => window.take(key)).filter((state) => state.allowed).length;
  return { clock, window, allowed };
}

describe("a sliding window", () => {
  test("lets exactly the limit through", () => {
    expect(windowAt().allowed(130)).toBe(100);
  });

  test("counts each key by itself", () => {
    const { allowed } = windowAt();
    expect(allowed(130, "one")).toBe(100);
    expect(allowed(130, "another")).toBe(100);
  });

  test("gives no second limit at the turn of a window", () => {
    const { clock, allowed } = windowAt(START_MS + 59_000);
    expect(allowed(130)).toBe(100);
    clock.ms = START_MS + 60_000;
    expect(allowed(130)).toBe(0);
  });

  test("frees places as the last window moves away", () => {
    const { clock, allowed } = windowAt();
    allowed(100);
    clock.ms = START_MS + 90_000;
    expect(allowed(130)).toBe(50);
    clock.ms = START_MS + 180_000;
    expect(allowed(130)).toBe(100);
  });

  test("says when to come back, and is right", () => {
    const { clock, window, allowed } = windowAt(START_MS + 12_345);
    allowed(100);
    const { retryAfterSeconds, remaining } = window.take("somebody");
    expect(remaining).toBe(0);
    clock.ms += retryAfterSeconds * 1000;
    expect(allowed(1)).toBe(1);
  });

  test("forgets whoever asked longest ago rather than grow without end", () => {
    const { window, allowed } = windowAt();
    allowed(100);
    for (let number = 0; number < 100_000; number += 1) window.take(`other-${number}`);
    expect(allowed(1)).toBe(1);
  });
});

test("the headers tell where a client stands", () => {
  const { window, allowed } = windowAt(START_MS + 20_000);
  allowed(57);
  expect(rateLimitHeaders(window.take("somebody"))).toEqual({
    "x-ratelimit-limit": "100",
    "x-ratelimit-remaining": "42",
    "x-ratelimit-reset": "40",
    "ratelimit-policy": '"default";q=100;w=60',
    ratelimit: '"default";r=42;t=40',
  });
  allowed(100);
  expect(rateLimitHeaders(window.take("somebody"))).toMatchObject({
    "x-ratelimit-remaining": "0",
    "retry-after": "41",
  });
});
