import { describe, expect, test } from "vitest";
import { contrastRatio } from "@/core/movies/colour-contrast";
import { designPoster, type PosterFilm } from "@/core/movies/poster-design";
import type { PosterBox } from "@/core/movies/poster-layout";
import { MIN_TEXT_CONTRAST, readableInks } from "@/core/movies/poster-palette";
import { PALETTE_BOOK } from "@/core/movies/poster-palette-book";
import { posterCredits, posterTitle } from "@/core/movies/poster-text";
import { seededRandom } from "@/core/movies/seeded-random";

const film = (changes: Partial<PosterFilm>): PosterFilm => ({
  id: 1,
  title: "The Third Man",
  year: 1949,
  genres: ["Thriller", "Mystery"],
  directors: ["Carol Reed"],
  language: "en",
  runtimeMinutes: 105,
  ...changes,
});

const years = [1925, 1950, 1970, 1985, 1995, 2010, null];
const designs = Array.from({ length: 1400 }, (_, id) =>
  designPoster(
    film({ id, year: years[id % years.length] ?? null, title: "A b c d e f".slice(0, 1 + (id % 11)) }),
  ),
);

const apart = (one: PosterBox, other: PosterBox) =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

const within = (inner: PosterBox, outer: PosterBox) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe("contrast", () => {
  test("black on white is 21 and a colour on itself is 1", () => {
    expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrastRatio("#7a2434", "#7a2434")).toBe(1);
  });

  test("title and credits reach 4.5 on the ground of every poster", () => {
    for (const { palette } of designs) {
      expect(contrastRatio(palette.titleInk, palette.ground)).toBeGreaterThanOrEqual(MIN_TEXT_CONTRAST);
      expect(contrastRatio(palette.creditInk, palette.ground)).toBeGreaterThanOrEqual(MIN_TEXT_CONTRAST);
    }
  });

  test("there is a readable ink for any ground at all", () => {
    const random = seededRandom(7);
    for (let draw = 0; draw < 2000; draw += 1) {
      const ground = `#${random.whole(0, 0xffffff).toString(16).padStart(6, "0")}`;
      for (const ink of readableInks(ground, ["#808080"]))
        expect(contrastRatio(ink, ground)).toBeGreaterThanOrEqual(MIN_TEXT_CONTRAST);
    }
  });

  test("the colours of a palette can be told apart from what they lie on", () => {
    for (const { colours } of Object.values(PALETTE_BOOK).flat()) {
      const [ground, main] = colours;
      expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
      expect(contrastRatio(ground, main)).toBeGreaterThan(1.9);
    }
  });
});

describe("layout", () => {
  test("title and credits lie on plain ground, never on the picture", () => {
    for (const { layout } of designs) {
      const { art, title, credits, strip, turned } = layout;
      const set = turned
        ? { x: title.x, y: title.y - title.width, width: title.height, height: title.width }
        : title;
      for (const box of [set, credits]) {
        expect(within(box, { x: 16, y: 16, width: 368, height: 568 })).toBe(true);
        expect(strip ? within(box, strip) : apart(box, art)).toBe(true);
      }
      expect(apart(set, credits)).toBe(true);
    }
  });
});

describe("variety", () => {
  test("neighbouring ids seldom share layout, palette and motif", () => {
    const look = (id: number) => {
      const { layout, palette, motif, lettering } = designPoster(film({ id, genres: ["Drama"], year: 2010 }));
      return [layout.name, palette.ground, motif, lettering.face].join();
    };
    const alike = Array.from({ length: 1000 }, (_, id) => look(id) === look(id + 1)).filter(Boolean);
    expect(alike.length).toBeLessThan(25);
  });

  test("the most telling genre gives the motif", () => {
    const motifs = Array.from(
      { length: 200 },
      (_, id) => designPoster(film({ id, genres: ["Drama", "Western"] })).motif,
    );
    expect(motifs.filter((motif) => motif === "horizon").length).toBeGreaterThan(110);
  });
});

describe("text", () => {
  test("a title is one printable line", () => {
    expect(posterTitle(" A\u0000 b\n\tc\u202e ")).toBe("A b c");
    expect(posterTitle("\ud800")).toBe("Untitled");
    expect([...posterTitle("long word ".repeat(40))].length).toBeLessThanOrEqual(110);
  });

  test("credits say what is known and nothing else", () => {
    const holes = { directors: [], year: null, runtimeMinutes: null, language: null };
    expect(posterCredits(holes)).toEqual({ makers: "", facts: "" });
    expect(posterCredits({ ...holes, year: 1954, runtimeMinutes: 207, language: "ja" }).facts).toBe(
      "1954 · 207 min · Japanese",
    );
    expect(posterCredits({ ...holes, runtimeMinutes: 0, language: "zz" }).facts).toBe("");
    expect(posterCredits({ ...holes, directors: ["A", "B"] }).makers).toBe("A & B");
    expect(posterCredits({ ...holes, directors: ["A", "B", "C"] }).makers).toBe("A and others");
  });
});
