import { setMaxListeners } from "node:events";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createRequestLimiter } from "@/platform/tmdb/request-limiter";
import { type OtherSide, otherSide, visitFor } from "@/tests/unit/tmdb/other-side";

// Minutes of fake time are seconds of computing.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const neverAborted = new AbortController().signal;
setMaxListeners(0, neverAborted);

/** Forty visitors keep the other side as busy as the limiter allows. */
async function keepBusy(ratePerSecond: number, connectionsMax: number, side: OtherSide, seconds = 20) {
  const limiter = createRequestLimiter({ ratePerSecond, connectionsMax });
  await visitFor(seconds, 40, async () => {
    const isWelcome = await limiter.run(neverAborted, side.visit);
    if (isWelcome) limiter.onSucceeded();
    else limiter.onRateLimited(1_000);
  });
  return { perSecond: side.welcomed() / seconds, refused: side.refused(), peakInFlight: side.peakInFlight() };
}

describe("the request limiter", () => {
  test("never lets more through in any second, nor more at once, than is allowed", async () => {
    const sizes = fc.record({
      ratePerSecond: fc.integer({ min: 1, max: 60 }),
      connectionsMax: fc.integer({ min: 1, max: 20 }),
      latencyMs: fc.integer({ min: 1, max: 400 }),
      jitterMs: fc.integer({ min: 0, max: 18 }),
      seed: fc.integer({ min: 1, max: 1e6 }),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ ratePerSecond, connectionsMax, ...way }) => {
        const seen = await keepBusy(ratePerSecond, connectionsMax, otherSide({ ratePerSecond, ...way }), 5);
        expect(seen.refused).toBe(0);
        expect(seen.peakInFlight).toBeLessThanOrEqual(connectionsMax);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ["answers come at once", { latencyMs: 10, jitterMs: 5 }, 0.97],
    ["answers take their time", { latencyMs: 80, jitterMs: 30 }, 0.95],
    ["some answers take long", { latencyMs: 60, jitterMs: 20, slowShare: 0.2, slowMs: 400 }, 0.9],
    [
      "the other side stops for a moment now and then",
      { latencyMs: 10, stallEveryMs: 1_700, stallMs: 300 },
      0.85,
    ],
    ["it is always out of breath", { latencyMs: 10, stallEveryMs: 300, stallMs: 100 }, 0.9],
  ])("reaches nearly all of the rate, and is refused next to nothing, when %s", async (_when, way, share) => {
    const seen = await keepBusy(40, 16, otherSide({ ratePerSecond: 40, seed: 3, ...way }), 60);
    expect(seen.perSecond).toBeGreaterThanOrEqual(40 * share);
    expect(seen.refused).toBeLessThan(0.002 * 40 * 60);
  });

  test("spreads requests evenly instead of sending a second's worth at once", async () => {
    const side = otherSide({ ratePerSecond: 40, latencyMs: 5 });
    await keepBusy(40, 16, side, 5);
    const arrivals = side.arrivals().slice(40);
    const inNextTenth = arrivals.map((atMs) =>
      arrivals.filter((other) => other >= atMs && other < atMs + 100),
    );
    expect(Math.max(...inNextTenth.map((tenth) => tenth.length))).toBeLessThanOrEqual(5);
  });

  test("serves in the order of asking", async () => {
    const limiter = createRequestLimiter({ ratePerSecond: 10, connectionsMax: 2 });
    const served: number[] = [];
    const all = Promise.all(
      [1, 2, 3, 4, 5].map((name) => limiter.run(neverAborted, async () => served.push(name))),
    );
    await vi.advanceTimersByTimeAsync(1_000);
    await all;
    expect(served).toEqual([1, 2, 3, 4, 5]);
  });

  test("finds the rate that the other side really allows, and stays near it", async () => {
    const side = otherSide({ ratePerSecond: 25, latencyMs: 20 });
    const seen = await keepBusy(40, 16, side, 120);
    expect(seen.perSecond).toBeGreaterThan(25 * 0.85);
    expect(seen.refused).toBeLessThan(0.03 * 25 * 120);
  });

  test("holds everything back as long as it is told to, and not for an hour", async () => {
    const limiter = createRequestLimiter({ ratePerSecond: 40, connectionsMax: 16 });
    const startedAtMs = performance.now();
    limiter.onRateLimited(3_000);
    const first = limiter.run(neverAborted, async () => performance.now() - startedAtMs);
    await vi.advanceTimersByTimeAsync(3_100);
    expect(await first).toBeGreaterThanOrEqual(3_000);
    limiter.onRateLimited(3_600_000);
    const second = limiter.run(neverAborted, async () => "at last");
    await vi.advanceTimersByTimeAsync(61_000);
    expect(await second).toBe("at last");
  });

  test("a wait ends at once when it is aborted, and leaves its place to the next", async () => {
    const limiter = createRequestLimiter({ ratePerSecond: 1, connectionsMax: 1 });
    await limiter.run(neverAborted, async () => {});
    const controller = new AbortController();
    const given = limiter.run(controller.signal, async () => "never");
    const next = limiter.run(neverAborted, async () => "next");
    controller.abort(new Error("cancelled"));
    await expect(given).rejects.toThrow("cancelled");
    await vi.advanceTimersByTimeAsync(1_100);
    expect(await next).toBe("next");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a task that fails gives its connection back", async () => {
    const limiter = createRequestLimiter({ ratePerSecond: 100, connectionsMax: 1 });
    await expect(limiter.run(neverAborted, () => Promise.reject(new Error("broken")))).rejects.toThrow(
      "broken",
    );
    const next = limiter.run(neverAborted, async () => "served");
    await vi.advanceTimersByTimeAsync(100);
    expect(await next).toBe("served");
  });

  test("shared with another process it takes its part, and never less than one request", async () => {
    const limiter = createRequestLimiter({ ratePerSecond: 40, connectionsMax: 16 });
    limiter.setShare(0.5);
    expect(limiter.state()).toEqual({
      ratePerSecond: 20,
      ratePerSecondMax: 20,
      connections: 0,
      connectionsMax: 8,
    });
    limiter.setShare(0.01);
    expect(limiter.state()).toMatchObject({ ratePerSecond: 1, ratePerSecondMax: 1, connectionsMax: 1 });
    limiter.setShare(1);
    expect(limiter.state()).toMatchObject({ ratePerSecond: 40, ratePerSecondMax: 40, connectionsMax: 16 });
  });

  test("two processes with half each stay within the whole", async () => {
    const side = otherSide({ ratePerSecond: 40, latencyMs: 10, jitterMs: 10, seed: 5 });
    const halves = [1, 2].map(() => createRequestLimiter({ ratePerSecond: 40, connectionsMax: 16 }));
    for (const half of halves) half.setShare(0.5);
    await visitFor(10, 20, async () => {
      await Promise.all(halves.map((half) => half.run(neverAborted, side.visit)));
    });
    expect(side.refused()).toBe(0);
    expect(side.welcomed() / 10).toBeGreaterThan(38);
  });
});
