import { z } from "zod";
import { movieSummaryBody, movieSummarySchema } from "@/api/movies/movie-summary-body";
import { defineOperation } from "@/api/operation";
import { pageBody, pageParameters, pageSchema, userId } from "@/api/parameters";
import { ratingParameters } from "@/api/ratings/rating-body";
import { requireSelf } from "@/core/accounts/viewer";
import type { MarkKind } from "@/core/lists/movie-mark";
import { listMarkedMovies } from "@/db/queries/lists/list-marked-movies";
import { addMark } from "@/services/lists/add-mark";
import { removeMark } from "@/services/lists/remove-mark";

type List<Name extends string, Segment extends string> = {
  kind: MarkKind;
  /** Ends the operations' ids. */
  name: Name;
  /** In the address. */
  segment: Segment;
  /** As in "puts a movie on …". */
  words: string;
};

/** The three operations on one of the lists that everyone has: look, put on, take off. */
export function listOperations<const Name extends string, const Segment extends string>(
  list: List<Name, Segment>,
) {
  const path = `/api/v1/users/{id}/${list.segment}` as const;
  return {
    list: defineOperation({
      id: `list${list.name}` as const,
      method: "GET",
      path,
      tag: "lists",
      summary: `The movies on ${list.words}, newest first`,
      access: "self",
      params: z.strictObject({ id: userId }),
      query: z.strictObject(pageParameters),
      answers: { 200: { description: "A page of movies", schema: pageSchema(movieSummarySchema) } },
      errors: ["not_found"],
      handle: async ({ params, query, viewer, app }) => {
        requireSelf(viewer, params.id, "read");
        const request = { page: query.page, pageSize: query.page_size };
        const page = await listMarkedMovies(app.db, params.id, list.kind, request);
        const body = pageBody(page, (movie) => movieSummaryBody(movie, app.config.publicUrl));
        return { status: 200, body };
      },
    }),
    add: defineOperation({
      id: `addTo${list.name}` as const,
      method: "PUT",
      path: `${path}/{movie_id}` as const,
      tag: "lists",
      summary: `Put a movie on ${list.words}`,
      description: "Doing it twice is no error.",
      access: "self",
      params: ratingParameters,
      answers: { 204: { description: "The movie is on the list" } },
      errors: ["not_found"],
      handle: async ({ params, context }) => {
        await addMark(context, { userId: params.id, movieId: params.movie_id, kind: list.kind });
        return { status: 204 };
      },
    }),
    remove: defineOperation({
      id: `removeFrom${list.name}` as const,
      method: "DELETE",
      path: `${path}/{movie_id}` as const,
      tag: "lists",
      summary: `Take a movie off ${list.words}`,
      description: "Doing it twice is no error.",
      access: "self",
      params: ratingParameters,
      answers: { 204: { description: "The movie is not on the list any more" } },
      errors: ["not_found"],
      handle: async ({ params, context }) => {
        await removeMark(context, { userId: params.id, movieId: params.movie_id, kind: list.kind });
        return { status: 204 };
      },
    }),
  };
}

export const watchlistOperations = listOperations({
  kind: "watchlist",
  name: "Watchlist",
  segment: "watchlist",
  words: "the watchlist",
});
export const watchedOperations = listOperations({
  kind: "seen",
  name: "Watched",
  segment: "watched",
  words: "the list of watched movies",
});
export const notInterestedOperations = listOperations({
  kind: "not_interested",
  name: "NotInterested",
  segment: "not-interested",
  words: "the list of movies that are never to be recommended",
});
