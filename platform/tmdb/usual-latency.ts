const SAMPLES = 256;
/** Fewer say nothing, least of all the first: they had to connect. */
const SAMPLES_MIN = 20;
const QUICK_SHARE = 0.05;

/** Learns how long answers take when nothing holds them up: what the quickest twentieth of the last ones took. */
export function createUsualLatency() {
  const latencies: number[] = [];
  let usualMs = 0;
  return {
    add(latencyMs: number): void {
      latencies.push(latencyMs);
      if (latencies.length > SAMPLES) latencies.shift();
      if (latencies.length < SAMPLES_MIN) return;
      const fromQuickest = [...latencies].sort((a, b) => a - b);
      usualMs = fromQuickest[Math.floor(latencies.length * QUICK_SHARE)] ?? 0;
    },
    /** 0 until enough is known. */
    ms: (): number => usualMs,
  };
}
