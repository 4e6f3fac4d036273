import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAdaptiveRate } from "@/platform/tmdb/adaptive-rate";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Seconds in which every request succeeds. */
function succeedFor(rate: ReturnType<typeof createAdaptiveRate>, seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    vi.advanceTimersByTime(1_000);
    for (let request = Math.round(rate.perSecond()); request > 0; request -= 1) rate.raise();
  }
}

test("goes down by a twentieth, once for the refusals of one moment", () => {
  const rate = createAdaptiveRate(40);
  for (let refusal = 0; refusal < 16; refusal += 1) rate.lower();
  expect(rate.perSecond()).toBeCloseTo(38);
  vi.advanceTimersByTime(1_000);
  rate.lower();
  expect(rate.perSecond()).toBeCloseTo(36.1);
});

test("never goes below one request a second, nor above what is allowed", () => {
  const rate = createAdaptiveRate(2);
  for (let refusal = 0; refusal < 50; refusal += 1) {
    rate.lower();
    vi.advanceTimersByTime(1_000);
  }
  expect(rate.perSecond()).toBe(1);
  succeedFor(rate, 300);
  expect(rate.perSecond()).toBe(2);
});

test("comes back quickly to just below what was too much, and then carefully", () => {
  const rate = createAdaptiveRate(40);
  rate.lower();
  succeedFor(rate, 2);
  expect(rate.perSecond()).toBeGreaterThan(39);
  succeedFor(rate, 10);
  expect(rate.perSecond()).toBeLessThan(39.5);
  succeedFor(rate, 60);
  expect(rate.perSecond()).toBe(40);
});

test("two minutes of success make good any slowness", () => {
  const rate = createAdaptiveRate(40);
  for (let refusal = 0; refusal < 40; refusal += 1) {
    rate.lower();
    vi.advanceTimersByTime(1_000);
  }
  expect(rate.perSecond()).toBeLessThan(6);
  succeedFor(rate, 120);
  expect(rate.perSecond()).toBe(40);
});

test("a new maximum takes the rate with it", () => {
  const rate = createAdaptiveRate(40);
  rate.lower();
  rate.setMax(20);
  expect(rate.perSecond()).toBeCloseTo(19);
  expect(rate.max()).toBe(20);
});
