"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ActionResult } from "@/core/action-result";
import { MARK_KINDS, type MarkKind } from "@/core/lists/movie-mark";
import { type MovieOpinion, NO_OPINION } from "@/core/ratings/views";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { viewerContext } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";
import { action } from "@/platform/http/action";
import { parseInput } from "@/platform/http/parse-input";
import type { RatingContext } from "@/services/context";
import { addMark } from "@/services/lists/add-mark";
import { removeMark } from "@/services/lists/remove-mark";
import { rateMovie } from "@/services/ratings/rate-movie";
import { removeRating } from "@/services/ratings/remove-rating";

const movieId = z.int().positive().max(2_147_483_647);
const ofMovie = z.strictObject({ movieId });
const rating = z.strictObject({ movieId, halfStars: z.number() });
const mark = z.strictObject({ movieId, kind: z.enum(MARK_KINDS) });

type OpinionResult = Promise<ActionResult<MovieOpinion>>;

/** Rates a movie, 1 to 10 half stars. */
export async function rateMovieAction(input: { movieId: number; halfStars: number }): OpinionResult {
  return changeOpinion("rate-movie", rating, input, rateMovie);
}

export async function removeRatingAction(input: { movieId: number }): OpinionResult {
  return changeOpinion("remove-rating", ofMovie, input, removeRating);
}

/** Puts a movie on the watchlist, or marks it as seen or as not interesting. */
export async function addMarkAction(input: { movieId: number; kind: MarkKind }): OpinionResult {
  return changeOpinion("add-mark", mark, input, addMark);
}

export async function removeMarkAction(input: { movieId: number; kind: MarkKind }): OpinionResult {
  return changeOpinion("remove-mark", mark, input, removeMark);
}

/**
 * Runs the use case for whoever is asking, and answers what is stored now. The browser's copies of pages are out of
 * date then: most of them show opinions or recommendations.
 */
function changeOpinion<Command extends { movieId: number }>(
  name: string,
  schema: z.ZodType<Command>,
  input: unknown,
  useCase: (ctx: RatingContext, command: Command & { userId: number }) => Promise<unknown>,
): OpinionResult {
  return action(name, async () => {
    const command = parseInput(schema, input);
    const ctx = await viewerContext();
    const { userId } = ctx.viewer;
    await useCase(ctx, { ...command, userId });
    revalidatePath("/", "layout");
    const opinions = await listOpinions(getApp().db, userId, [command.movieId]);
    return opinions[command.movieId] ?? NO_OPINION;
  });
}
