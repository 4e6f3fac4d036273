import type { ActionResult } from "@/core/action-result";
import type { MarkKind } from "@/core/lists/movie-mark";
import type { MovieOpinion } from "@/core/ratings/views";

type Mark = { movieId: number; kind: MarkKind };

/** What the marks of a movie do on the server. */
export type MarkActions = {
  add(mark: Mark): Promise<ActionResult<MovieOpinion>>;
  remove(mark: Mark): Promise<ActionResult<MovieOpinion>>;
  /** The same as a form post, for browsers without scripts: `movieId`, `kind`, and `on` when it is to be set. */
  markInForm(data: FormData): Promise<void>;
};
