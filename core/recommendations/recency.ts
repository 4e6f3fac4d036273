import { NO_DAY } from "@/core/recommendations/catalog-snapshot";

/** After two years a film is no longer new. */
const RECENCY_DAYS = 730;

/** 1 − days since release / 730, within 0 and 1; 0 without a release date. */
export function recencyValue(day: number, today: number): number {
  return day === NO_DAY ? 0 : Math.min(1, Math.max(0, 1 - (today - day) / RECENCY_DAYS));
}
