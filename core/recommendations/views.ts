import type { MovieCard } from "@/core/movies/views";
import type { RuleType } from "@/core/recommendations/scoring-rule";

/** One thing that moved a movie up or down. The shares of a movie add up to its score. */
export type Contribution =
  | { kind: "rated"; movieId: number; title: string; halfStars: number; shared: string[]; share: number }
  | { kind: "dismissed"; movieId: number; title: string; shared: string[]; share: number }
  | { kind: "rule"; rule: RuleType /** 0 to 1. */; value: number; share: number };

export type Recommendation = {
  movie: MovieCard;
  /** Rounded to 4 decimals. */
  score: number;
  /** What moved it most, in a sentence. */
  reason: string;
  /** All that moved it, strongest first. */
  contributions: Contribution[];
};
