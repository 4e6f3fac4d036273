import { setTimeout as delay } from "node:timers/promises";

type Load = {
  /** Addresses in turn; the number of the request is given. */
  address(number: number): string;
  ratePerSecond: number;
  seconds: number;
};

export type LoadResult = { count: number; failed: number; p50Ms: number; p99Ms: number; maxMs: number };

/** Asks at a steady rate, whether answers come or not. Whatever is not 200 has failed. */
export async function steadyLoad({ address, ratePerSecond, seconds }: Load): Promise<LoadResult> {
  const count = Math.round(ratePerSecond * seconds);
  const startMs = performance.now();
  const asked: Promise<{ ok: boolean; ms: number }>[] = [];
  for (let number = 0; number < count; number += 1) {
    const dueMs = startMs + (number * 1000) / ratePerSecond;
    await delay(Math.max(0, dueMs - performance.now()));
    asked.push(ask(address(number)));
  }
  const answers = await Promise.all(asked);
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.min(count - 1, Math.floor(share * count))] ?? 0;
  return {
    count,
    failed: answers.filter(({ ok }) => !ok).length,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    maxMs: quantile(1),
  };
}

async function ask(address: string): Promise<{ ok: boolean; ms: number }> {
  const startMs = performance.now();
  try {
    const response = await fetch(address);
    await response.arrayBuffer();
    return { ok: response.status === 200, ms: performance.now() - startMs };
  } catch {
    return { ok: false, ms: performance.now() - startMs };
  }
}
