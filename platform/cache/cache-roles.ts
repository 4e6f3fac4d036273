/** What is kept, and for how long when no event ends it before. */
export const CACHE_ROLES = {
  "movie-list": { ttlMs: 5 * 60_000 },
  "movie-detail": { ttlMs: 30 * 60_000 },
  preferences: { ttlMs: 10 * 60_000 },
  recommendations: { ttlMs: 10 * 60_000 },
} as const;

export type CacheRole = keyof typeof CACHE_ROLES;
