import type { ActionResult } from "@/core/action-result";
import type { MovieOpinion } from "@/core/ratings/views";

/** What a rating control does on the server. */
export type RatingActions = {
  /** 1 to 10 half stars. */
  rate(input: { movieId: number; halfStars: number }): Promise<ActionResult<MovieOpinion>>;
  remove(input: { movieId: number }): Promise<ActionResult<MovieOpinion>>;
  /** The same as a form post, for browsers without scripts: `movieId` with `halfStars` or `clear`. */
  rateInForm(data: FormData): Promise<void>;
};
