import { createRandom } from "@/tests/stand-ins/tmdb/random";

/** What can go wrong with a request. `hang` never answers, `malformed` answers 200 with something else entirely. */
export const FAULT_NAMES = [
  "hang",
  "reset",
  "error500",
  "error503",
  "error429",
  "malformed",
  "truncate",
] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

/** Shares of requests (0 to 1) that go wrong, and how. */
export type Faults = Partial<Record<FaultName, number>> & {
  seed?: number;
  latencyMs?: number;
  /** Up to so much more, at random. */
  jitterMs?: number;
  hangMs?: number;
  retryAfterSeconds?: number;
};

/** Draws for each request what becomes of it; the same seed draws the same again. */
export function createFaultSource() {
  let faults: Faults = {};
  let random = createRandom(1);
  const broken = new Map<number, FaultName>();

  return {
    get faults(): Faults {
      return faults;
    },
    set(next: Faults): void {
      faults = next;
      random = createRandom(next.seed ?? 1);
    },
    /** That movie goes wrong every time, until it is mended with null. */
    breakMovie(movieId: number, fault: FaultName | null): void {
      if (fault) broken.set(movieId, fault);
      else broken.delete(movieId);
    },
    latencyMs: () => (faults.latencyMs ?? 0) + random() * (faults.jitterMs ?? 0),
    draw(movieId: number | null): FaultName | null {
      const always = movieId === null ? undefined : broken.get(movieId);
      return always ?? FAULT_NAMES.find((name) => faults[name] && random() < faults[name]) ?? null;
    },
  };
}
