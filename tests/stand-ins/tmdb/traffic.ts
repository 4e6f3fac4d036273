export type TrafficStats = {
  total: number;
  byStatus: Record<string, number>;
  /** Requests by path, ids left out: `/3/movie/:id`. */
  byRoute: Record<string, number>;
  rateLimited: number;
  faulted: Record<string, number>;
  inFlight: number;
  peakInFlight: number;
  openSockets: number;
  peakSockets: number;
  /** Requests for a movie that had been asked for before. */
  repeatedMovies: number;
};

/** Counts what comes in, and says when it is more than allowed in a sliding second. */
export function createTraffic(ratePerSecond: number, nowMs: () => number = Date.now) {
  let stats = emptyStats();
  let seenMovies = new Set<number>();
  const arrivals: number[] = [];

  return {
    stats: (): TrafficStats => structuredClone(stats),
    reset(): void {
      const { inFlight, openSockets } = stats;
      stats = { ...emptyStats(), inFlight, peakInFlight: inFlight, openSockets, peakSockets: openSockets };
      seenMovies = new Set();
      arrivals.length = 0;
    },
    socketOpened(): void {
      stats.openSockets += 1;
      stats.peakSockets = Math.max(stats.peakSockets, stats.openSockets);
    },
    socketClosed(): void {
      stats.openSockets -= 1;
    },
    arrived(): void {
      stats.total += 1;
      stats.inFlight += 1;
      stats.peakInFlight = Math.max(stats.peakInFlight, stats.inFlight);
    },
    left(): void {
      stats.inFlight -= 1;
    },
    asked(path: string, movieId: number | null): void {
      count(stats.byRoute, path.replace(/(?<=\/movie\/)\d+/, ":id"));
      if (movieId === null) return;
      if (seenMovies.has(movieId)) stats.repeatedMovies += 1;
      seenMovies.add(movieId);
    },
    answered: (status: number) => count(stats.byStatus, String(status)),
    faulted: (fault: string) => count(stats.faulted, fault),
    /** Whether one more is allowed now; counts it when it is. */
    admit(): boolean {
      const now = nowMs();
      while (arrivals[0] !== undefined && arrivals[0] <= now - 1_000) arrivals.shift();
      if (arrivals.length >= ratePerSecond) {
        stats.rateLimited += 1;
        return false;
      }
      arrivals.push(now);
      return true;
    },
  };
}

export type Traffic = ReturnType<typeof createTraffic>;

function emptyStats(): TrafficStats {
  return {
    total: 0,
    byStatus: {},
    byRoute: {},
    rateLimited: 0,
    faulted: {},
    inFlight: 0,
    peakInFlight: 0,
    openSockets: 0,
    peakSockets: 0,
    repeatedMovies: 0,
  };
}

function count(counters: Record<string, number>, name: string): void {
  counters[name] = (counters[name] ?? 0) + 1;
}
