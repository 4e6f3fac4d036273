/** TMDB counts by the second, so that after one there is room again. */
const DEFAULT_MS = 1_000;

/** How long a 429 asks to wait: `Retry-After` as seconds or as a date. */
export function retryAfterMs(headers: Headers, nowMs = Date.now()): number {
  const value = headers.get("retry-after");
  if (!value) return DEFAULT_MS;
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - nowMs;
  return Number.isNaN(ms) ? DEFAULT_MS : Math.max(0, ms);
}
