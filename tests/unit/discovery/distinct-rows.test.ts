import { expect, test } from "vitest";
import { distinctRows } from "@/core/discovery/distinct-rows";
import type { HomeRow } from "@/core/discovery/views";
import { movieCard } from "@/tests/factories/movie-card";

function row(key: string, ids: number[]): HomeRow {
  return { key, title: key, note: null, href: "/", movies: ids.map(movieCard) };
}

const idsOf = (rows: HomeRow[]) => rows.map(({ key, movies }) => [key, movies.map((movie) => movie.id)]);

test("a movie stays in the first row that shows it, and the rows below fill up with their next ones", () => {
  const rows = distinctRows([row("a", [1, 2, 3, 4]), row("b", [2, 3, 4, 5, 6])], 3, 1);
  expect(idsOf(rows)).toEqual([
    ["a", [1, 2, 3]],
    ["b", [4, 5, 6]],
  ]);
});

test("a row that comes out too short is left out, and its movies are free for the rows below", () => {
  const rows = distinctRows([row("a", [1, 2]), row("b", [2, 3]), row("c", [3, 4])], 2, 2);
  expect(idsOf(rows)).toEqual([
    ["a", [1, 2]],
    ["c", [3, 4]],
  ]);
});
