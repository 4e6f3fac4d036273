/** How a client stands with a limit, after it asked once more. */
export type RateLimit = {
  allowed: boolean;
  limit: number;
  windowSeconds: number;
  /** How often it may ask again at once. */
  remaining: number;
  /** Until the present window ends. */
  resetSeconds: number;
  /** Until it is surely allowed again; 0 while it is. */
  retryAfterSeconds: number;
};

/** At once where this process counts alone: a promise would cost as much as the counting. */
export type RateLimiter = { take(key: string): RateLimit | Promise<RateLimit> };
