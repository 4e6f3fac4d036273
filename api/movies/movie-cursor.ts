import { createHash } from "node:crypto";
import { z } from "zod";
import { ID_MAX } from "@/api/parameters";
import { AppError } from "@/core/app-error";
import type { MoviePosition, MovieQuery } from "@/core/movies/movie-query";

const cursorSchema = z.strictObject({
  query: z.string(),
  page: z
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER - 1),
  total: z.int().min(0),
  text: z.string().max(1000).nullable(),
  id: z.int().min(1).max(ID_MAX),
  value: z.union([z.number(), z.string()]),
});

/** Where the next page begins, with what its answer tells beside the movies. */
export type MovieCursor = {
  /** Its number. */
  page: number;
  totalResults: number;
  mendedText: string | null;
  position: MoviePosition;
};

/** A cursor as text, which counts for the same query only. */
export function writeCursor(query: MovieQuery, cursor: MovieCursor): string {
  const { page, totalResults, mendedText, position } = cursor;
  const content: z.input<typeof cursorSchema> = {
    query: digestOf(query),
    page,
    total: totalResults,
    text: mendedText,
    id: position.id,
    value: position.sortValue,
  };
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

/** @throws AppError `invalid_input` for what is no cursor, or that of another query. */
export function readCursor(query: MovieQuery, text: string): MovieCursor {
  const cursor = cursorSchema.safeParse(parsed(text));
  if (!cursor.success || cursor.data.query !== digestOf(query) || !isSortValue(query, cursor.data.value)) {
    throw notACursor();
  }
  const { page, total, text: mendedText, id, value } = cursor.data;
  if (mendedText?.includes("\0") || mendedText?.isWellFormed() === false) throw notACursor();
  return { page, totalResults: total, mendedText, position: { id, sortValue: value } };
}

function notACursor(): AppError {
  return new AppError(
    "invalid_input",
    "cursor must be the next_cursor of an answer to the same query.",
    "cursor",
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

/** Nobody but us writes cursors, and yet anyone can. */
function isSortValue({ sort }: MovieQuery, value: string | number): boolean {
  if (sort === "title") return typeof value === "string" && !value.includes("\0") && value.isWellFormed();
  if (sort === "release_date") return z.iso.date().safeParse(value).success && String(value) > "0001";
  if (sort === "vote_count") return Number.isInteger(value) && Math.abs(Number(value)) <= ID_MAX;
  return typeof value === "number";
}

function digestOf(query: MovieQuery): string {
  const { sort, order, ...filter } = query;
  return createHash("sha256")
    .update(JSON.stringify([sort, order, filter]))
    .digest("base64url")
    .slice(0, 16);
}
