import { describe, expect, test } from "vitest";
import type { PosterFilm } from "@/core/movies/poster-design";
import { drawPoster } from "@/platform/posters/draw-poster";
import { expectWellFormed } from "./expect-well-formed";
import { textBounds } from "./text-bounds";

const film = (changes: Partial<PosterFilm>): PosterFilm => ({
  id: 426,
  title: "Vertigo",
  year: 1958,
  genres: ["Mystery", "Romance", "Thriller"],
  directors: ["Alfred Hitchcock"],
  language: "en",
  runtimeMinutes: 128,
  ...changes,
});

const GENRES = [
  ...["Action", "Adventure", "Animation", "Comedy", "Crime", "Documentary", "Drama", "Family", "Fantasy"],
  ...["History", "Horror", "Music", "Mystery", "Romance", "Science Fiction", "Thriller", "TV Movie", "War"],
  ...["Western", "No such genre"],
];

const YEARS = [1921, 1948, 1966, 1984, 1997, 2019, null];

const NASTY_TITLES = [
  "",
  "   ",
  "M",
  `"Quotes" & <tags/> 'and' ]]> --`,
  "NUL \u0000 and bell \u0007 and \ud800 alone \ufffe",
  "🎬 Emoji 👩‍👩‍👧 only 🎥",
  "كفرناحوم & <ليل>",
  "七人の侍と用心棒と羅生門",
  "पथेर पांचाली",
  "Ευτυχία",
  "Ирония судьбы",
  "x".repeat(300),
  "word ".repeat(60),
  "🎥".repeat(300),
  "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
  "J'irai comme un cheval fou, Åse & Ýrsa ÑÉÔ",
];

const everyKind = GENRES.flatMap((genre, row) =>
  YEARS.map((year, column) => film({ id: row * 31 + column, genres: [genre], year })),
);
const everyTitle = NASTY_TITLES.flatMap((title, row) =>
  YEARS.flatMap((year, column) =>
    [0, 1, 2, 3].map((draw) =>
      film({ id: 5000 + row * 97 + column * 7 + draw, title, year, directors: [title, title] }),
    ),
  ),
);

describe("drawPoster", () => {
  test("the same film always has the same poster", () => {
    for (const each of everyKind) expect(drawPoster({ ...each })).toBe(drawPoster(each));
  });

  test("different films have different posters", () => {
    const posters = Array.from({ length: 300 }, (_, id) => drawPoster(film({ id })));
    expect(new Set(posters).size).toBe(300);
  });

  test("is a well-formed document for every genre and time", () => {
    for (const each of everyKind) expectWellFormed(drawPoster(each));
  });

  test("is a well-formed document for any title and director", () => {
    for (const each of everyTitle) expectWellFormed(drawPoster(each));
  });

  test("a record with nothing but holes still is a poster", () => {
    const holes = { title: "", year: null, genres: [], directors: [], language: null, runtimeMinutes: null };
    for (let id = 0; id < 40; id += 1) {
      const poster = drawPoster({ id, ...holes });
      expectWellFormed(poster);
      expect(poster).toContain("<title>Untitled</title>");
    }
  });

  test("the lettering stays on the poster, clear of its edge", () => {
    for (const each of [...everyKind, ...everyTitle]) {
      for (const { left, top, right, bottom } of textBounds(drawPoster(each))) {
        expect(left).toBeGreaterThanOrEqual(16);
        expect(top).toBeGreaterThanOrEqual(16);
        expect(right).toBeLessThanOrEqual(384);
        expect(bottom).toBeLessThanOrEqual(584);
      }
    }
  });

  test("no geometry is lost to a number that is none", () => {
    for (const each of [...everyKind, ...everyTitle])
      expect(drawPoster(each)).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test("ids inside carry the film's id, so that two posters can stand in one page", () => {
    for (const each of everyKind) {
      for (const [, id] of drawPoster(each).matchAll(/\sid="([^"]*)"/g)) expect(id).toMatch(`p${each.id}-`);
    }
  });

  test("loads nothing: no link, no image, no script, no font", () => {
    for (const each of everyTitle) expect(drawPoster(each)).not.toMatch(/href|<image|<script|<style|@import/);
  });

  test("stays small", () => {
    const sizes = everyKind.map((each) => drawPoster(each).length).sort((x, y) => x - y);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(10_000);
    expect(sizes[sizes.length - 1]).toBeLessThan(16_000);
  });
});
