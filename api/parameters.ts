import { z } from "zod";
import type { Page } from "@/core/movies/views";

/** The largest id that a column of ours holds. */
export const ID_MAX = 2_147_483_647;
const PAGE_SIZE_DEFAULT = 20;
const PAGE_SIZE_MAX = 100;
/** Beyond it, an offset of the largest pages is no integer of Postgres' any more. */
const PAGE_MAX = 10_000_000;

/** An id in a path or a body; `words` is the whole sentence that refuses another. */
export function idParameter(words: string) {
  return z.int(words).min(1, words).max(ID_MAX, words);
}

export const movieId = idParameter("invalid movie ID").describe("TMDB's id of the movie, or our own.");
export const userId = idParameter("invalid user ID").describe("The user's id.");

/** A whole number within bounds, which says so. */
export function wholeNumber(name: string, from: number, to: number) {
  const words = `${name} must be a whole number from ${from} to ${to}.`;
  return z.int(words).min(from, words).max(to, words);
}

/** A calendar day that there was. */
export function day(name: string) {
  const words = `${name} must be a day such as 2024-01-31.`;
  // Before the year 1, the database has another calendar than ISO 8601.
  return z.iso.date(words).refine((text) => !text.startsWith("0000"), words);
}

/** `?page=…&page_size=…`, to be spread into a query. */
export const pageParameters = {
  page: wholeNumber("page", 1, PAGE_MAX).default(1).describe("From 1."),
  page_size: wholeNumber("page_size", 1, PAGE_SIZE_MAX).default(PAGE_SIZE_DEFAULT),
};

/** A page of a numbered list. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    page: z.int(),
    page_size: z.int(),
    total_pages: z.int(),
    total_results: z.int(),
    data: z.array(item),
  });
}

/** A page in the words of the API. */
export function pageBody<Item, Body>(page: Page<Item>, itemBody: (item: Item) => Body) {
  return {
    page: page.page,
    page_size: page.pageSize,
    total_pages: page.totalPages,
    total_results: page.totalResults,
    data: page.items.map(itemBody),
  };
}
