import type { PosterBox } from "@/core/movies/poster-layout";
import type { PosterLettering } from "@/core/movies/poster-lettering";
import type { PosterFont, TextExtents } from "@/platform/posters/poster-font";
import { balancedLines, titleWords } from "@/platform/posters/title-lines";

/** One line of a title: its origin on the baseline, in poster units. */
export type SetLine = { text: string; x: number; y: number; size: number };

type Measured = { text: string; extents: TextExtents };

/** How the block of lines stands in its box. */
type Standing = { anchor: "top" | "bottom"; align: "left" | "centre" };

const LINES_MAX = 7;
const LEADING = { upper: 0.13, mixed: 0.08 };
const SIZE_MAX = 300;

function cased(title: string, letterCase: PosterLettering["letterCase"]): string {
  // Greek capitals drop the accents that its small letters carry.
  const locale = /\p{Script=Greek}/u.test(title) ? "el" : undefined;
  if (letterCase === "upper") return locale ? title.toLocaleUpperCase(locale) : title.toUpperCase();
  return letterCase === "lower" ? title.toLowerCase() : title;
}

function inkWidth({ extents }: Measured): number {
  return Math.max(extents.right - extents.left, 0.01);
}

// Lines of one size are spaced by the tallest and deepest of them, so that accents never touch the line above.
function evenLines(lines: readonly Measured[], box: PosterBox, gap: number): SetLine[] {
  const ascent = Math.max(...lines.map(({ extents }) => -extents.top));
  const descent = Math.max(...lines.map(({ extents }) => extents.bottom));
  const leading = ascent + descent * 0.8 + gap;
  const height = ascent + leading * (lines.length - 1) + descent;
  const size = Math.min(SIZE_MAX, box.width / Math.max(...lines.map(inkWidth)), box.height / height);
  return lines.map(({ text }, row) => ({ text, x: 0, y: (ascent + leading * row) * size, size }));
}

// Lines that each fill the measure; where the column grows too tall, all shrink together.
function blockLines(lines: readonly Measured[], box: PosterBox, gap: number): SetLine[] {
  const sizes = lines.map((line) => Math.min(SIZE_MAX, box.width / inkWidth(line)));
  const space = gap * Math.min(...sizes, 90);
  const heights = lines.map(({ extents }, row) => (extents.bottom - extents.top) * (sizes[row] ?? 0));
  const column = heights.reduce((sum, height) => sum + height, 0) + space * (lines.length - 1);
  const shrink = Math.min(1, box.height / column);
  let top = 0;
  return lines.map(({ text, extents }, row) => {
    const size = (sizes[row] ?? 0) * shrink;
    const y = top - extents.top * size;
    top += ((heights[row] ?? 0) + space) * shrink;
    return { text, x: 0, y, size };
  });
}

function inkArea(set: readonly SetLine[], measured: readonly Measured[]): number {
  return set.reduce((sum, { size }, row) => sum + size ** 2 * inkWidth(measured[row] as Measured), 0);
}

function standIn(
  box: PosterBox,
  set: SetLine[],
  measured: readonly Measured[],
  standing: Standing,
): SetLine[] {
  const last = set.length - 1;
  const bottom = (set[last]?.y ?? 0) + (measured[last]?.extents.bottom ?? 0) * (set[last]?.size ?? 0);
  const down = box.y + (standing.anchor === "bottom" ? box.height - bottom : 0);
  return set.map((line, row) => {
    const { left = 0, right = 0 } = measured[row]?.extents ?? {};
    // The ink, not the side bearing, stands on the margin.
    const spare = standing.align === "centre" ? (box.width - (right - left) * line.size) / 2 : 0;
    return { ...line, x: box.x + spare - left * line.size, y: line.y + down };
  });
}

/** Breaks, sizes and places a title so that its ink is as large as the box allows and stays inside it. */
export function setTitle(
  title: string,
  font: PosterFont,
  lettering: PosterLettering,
  box: PosterBox,
  standing: Standing,
): SetLine[] {
  const words = titleWords(cased(title, lettering.letterCase));
  const widths = new Map<string, Measured>();
  const measured = (text: string): Measured => {
    const known = widths.get(text) ?? { text, extents: font.extents(text) };
    widths.set(text, known);
    return known;
  };
  const gap = lettering.letterCase === "upper" ? LEADING.upper : LEADING.mixed;
  const arrange = lettering.setting === "block" ? blockLines : evenLines;
  const candidates = Array.from({ length: Math.min(words.length, LINES_MAX) }, (_, index) => {
    const lines = balancedLines(words, index + 1, (text) => inkWidth(measured(text))).map(measured);
    return { lines, set: arrange(lines, box, gap) };
  });
  const best = candidates.reduce((champion, candidate) =>
    inkArea(candidate.set, candidate.lines) > inkArea(champion.set, champion.lines) * 1.04
      ? candidate
      : champion,
  );
  return standIn(box, best.set, best.lines, standing);
}
