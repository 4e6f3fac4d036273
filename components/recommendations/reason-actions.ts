import type { ActionResult } from "@/core/action-result";

/** What striking out a reason does on the server. */
export type ReasonActions = {
  strike(reason: { movieId: number }): Promise<ActionResult<null>>;
  restore(reason: { movieId: number }): Promise<ActionResult<null>>;
  /** The same as a form post, for browsers without scripts: `movieId`, and `strike` when it is to be struck out. */
  changeInForm(data: FormData): Promise<void>;
};
