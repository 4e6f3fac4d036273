import type { MovieCard } from "@/core/movies/views";
import type { Dials } from "@/core/recommendations/dials";
import type { PredictedStars } from "@/core/recommendations/learned/stars/predict-stars";
import type { RecommendationMode } from "@/core/recommendations/mode";
import type { RuleType } from "@/core/recommendations/scoring-rule";

/** The dials that move single movies; the others decide how parts count, and how movies stand beside each other. */
export type ShareDial = "popular" | "recent";

/** One thing that moved a movie up or down. The shares of a movie add up to its exact score. */
export type Contribution =
  /** A rating: what was learned of it, and what both movies have in common. */
  | { kind: "rated"; movieId: number; title: string; halfStars: number; shared: string[]; share: number }
  /** All ratings that moved it less than those that are named. */
  | { kind: "other_ratings"; count: number; share: number }
  | { kind: "dismissed"; movieId: number; title: string; shared: string[]; share: number }
  | { kind: "rule"; rule: RuleType /** 0 to 1. */; value: number; share: number }
  /** How many of all people like it, as learned from ratings. */
  | { kind: "liked_by_many"; share: number }
  /** `level` is where the movie stands on the dial, −1 (obscure, old) to 1 (popular, new). */
  | { kind: "dial"; dial: ShareDial; level: number; share: number };

export type Recommendation = {
  movie: MovieCard;
  /** Rounded to 4 decimals. */
  score: number;
  /** What the shares add up to. */
  exactScore: number;
  /** What moved it most, in a sentence. */
  reason: string;
  /** All that moved it, strongest first. */
  contributions: Contribution[];
  /** What the person would probably give it; null where too little is known of movie or person. */
  predicted: PredictedStars | null;
};

export type RecommendationList = {
  /** Best first. */
  recommendations: Recommendation[];
  mode: RecommendationMode;
  /** Where the dials stood. */
  dials: Dials;
  /** The version of the learned model that took part; null when only rules and similarity served. */
  modelId: number | null;
};

/** A rating that someone does not want to be a reason. */
export type StruckReason = { movieId: number; title: string; halfStars: number; struckAt: Date };

/** Positions of the dials under a name. */
export type Mood = { id: number; name: string; dials: Dials };
