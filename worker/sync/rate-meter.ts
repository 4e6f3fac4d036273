const WINDOW_MS = 10_000;

export type Usage = { requests: number; bytes: number };

/** Turns counters that only grow into what came since the last reading, and the rate of requests over the last 10 s. */
export function createRateMeter(read: () => Usage, nowMs: () => number = () => performance.now()) {
  const readings: { atMs: number; requests: number }[] = [{ atMs: nowMs(), requests: read().requests }];
  let reported = read();

  return {
    next(): Usage & { requestsPerSecond: number } {
      const usage = read();
      const atMs = nowMs();
      readings.push({ atMs, requests: usage.requests });
      // The newest reading that is older than the window stays, as its beginning.
      while (readings[1] && readings[1].atMs <= atMs - WINDOW_MS) readings.shift();
      const [first] = readings;
      const seconds = first ? (atMs - first.atMs) / 1000 : 0;
      const since = { requests: usage.requests - reported.requests, bytes: usage.bytes - reported.bytes };
      reported = usage;
      const requestsPerSecond = first && seconds > 0 ? (usage.requests - first.requests) / seconds : 0;
      return { ...since, requestsPerSecond: Math.round(requestsPerSecond * 10) / 10 };
    },
  };
}
