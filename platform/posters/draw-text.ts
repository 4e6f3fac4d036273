import type { PosterDesign } from "@/core/movies/poster-design";
import type { PosterBox } from "@/core/movies/poster-layout";
import { GlyphPath } from "@/platform/posters/glyph-path";
import { fontCovering, type PosterFont } from "@/platform/posters/poster-font";
import { setTitle } from "@/platform/posters/set-title";
import { coordinate, coordinates } from "@/platform/posters/svg-markup";
import { drawSystemLine, drawSystemTitle, estimatedWidth } from "@/platform/posters/system-text";

const CREDIT_SIZE = 16;
const CREDIT_SIZE_MIN = 9;

function outlinedTitle(design: PosterDesign, font: PosterFont, box: PosterBox): string {
  const target = new GlyphPath();
  for (const line of setTitle(design.title, font, design.lettering, box, design.layout))
    font.outline(target, line.text, line.x, line.y, line.size);
  return `<path fill="${design.palette.titleInk}" d="${target}"/>`;
}

/** The title, as an outline where our fonts have its letters and as text in the viewer's fonts where they have not. */
export function drawTitle(design: PosterDesign): string {
  const { title, lettering, layout, palette } = design;
  const font = fontCovering(
    [lettering.face, "wide", "condensed"],
    title + title.toUpperCase() + title.toLowerCase(),
  );
  const box = layout.turned ? { ...layout.title, x: 0, y: 0 } : layout.title;
  const drawn = font
    ? outlinedTitle(design, font, box)
    : drawSystemTitle(title, box, layout.align, palette.titleInk);
  if (!layout.turned) return drawn;
  return `<g transform="translate(${coordinates(layout.title.x, layout.title.y)})rotate(-90)">${drawn}</g>`;
}

/** A line of credits: where on the measure it stands, and its width at the size that fits. */
type CreditLine = { text: string; width: number; size: number; font: PosterFont | null };

function creditLine(text: string, widthMax: number): CreditLine {
  const font = fontCovering(["text"], text);
  const extents = font?.extents(text);
  const widthAtOne = extents ? extents.right - extents.left : estimatedWidth(text);
  const size = Math.max(CREDIT_SIZE_MIN, Math.min(CREDIT_SIZE, widthMax / Math.max(widthAtOne, 0.01)));
  return { text, width: widthAtOne * size, size, font };
}

function drawLine({ text, size, font }: CreditLine, x: number, y: number, ink: string): string {
  if (!font) return drawSystemLine(text, { x, y, size, ink });
  const target = new GlyphPath();
  font.outline(target, text, x - font.extents(text).left * size, y, size);
  return `<path fill="${ink}" d="${target}"/>`;
}

/** Makers and facts as a festival programme sets them; a plain bar closes a poster about which nothing is known. */
export function drawCredits({ credits, layout, palette }: PosterDesign): string {
  const { x, y, width, height } = layout.credits;
  const ink = palette.creditInk;
  const startOf = (line: CreditLine) => x + (layout.align === "centre" ? (width - line.width) / 2 : 0);
  const lines = [credits.makers, credits.facts]
    .filter((text) => text !== "")
    .map((text) => creditLine(text, width));
  const [first, second] = lines;
  const bottom = y + height - 4;
  if (!first) {
    const start = x + (layout.align === "centre" ? (width - 36) / 2 : 0);
    return `<rect x="${coordinate(start)}" y="${coordinate(bottom - 4)}" width="36" height="4" fill="${ink}"/>`;
  }
  if (!second) return drawLine(first, startOf(first), bottom, ink);
  const oneLine = !layout.stacked && first.width + second.width < width - 24;
  if (oneLine)
    return drawLine(first, x, bottom, ink) + drawLine(second, x + width - second.width, bottom, ink);
  return drawLine(first, startOf(first), bottom - 20, ink) + drawLine(second, startOf(second), bottom, ink);
}
