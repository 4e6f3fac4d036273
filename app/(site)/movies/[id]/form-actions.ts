"use server";

import {
  addMarkAction,
  rateMovieAction,
  removeMarkAction,
  removeRatingAction,
} from "@/app/(site)/movies/[id]/actions";
import type { ActionResult } from "@/core/action-result";
import { MARK_KINDS } from "@/core/lists/movie-mark";

/** The rating form of a browser without scripts. A failure leads to the error page: there is no other place for it. */
export async function rateInFormAction(data: FormData): Promise<void> {
  const movieId = Number(data.get("movieId"));
  succeed(
    data.has("clear")
      ? await removeRatingAction({ movieId })
      : await rateMovieAction({ movieId, halfStars: Number(data.get("halfStars")) }),
  );
}

/** A mark's button in a browser without scripts. */
export async function markInFormAction(data: FormData): Promise<void> {
  const kind = MARK_KINDS.find((known) => known === data.get("kind"));
  if (!kind) throw new Error("A mark is one of the watchlist, seen, or not interested.");
  const mark = { movieId: Number(data.get("movieId")), kind };
  succeed(data.has("on") ? await addMarkAction(mark) : await removeMarkAction(mark));
}

function succeed(result: ActionResult<unknown>): void {
  if (!result.ok) throw new Error(result.error.message);
}
