import type { PosterBox } from "@/core/movies/poster-layout";
import { coordinate, escapeXml } from "@/platform/posters/svg-markup";

const FAMILIES =
  "'Noto Sans','Noto Sans CJK JP','Hiragino Sans','PingFang SC','Yu Gothic','Microsoft YaHei',system-ui,sans-serif";
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff00-\uffef]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const NO_ADVANCE = /\p{Mn}|\p{Me}|\p{Join_Control}|\p{Variation_Selector}/u;
const SIZES = [84, 72, 62, 54, 46, 40, 34, 30, 26, 23, 20, 17, 14, 12, 10];
const LEADING = 1.24;

function widthOfCharacter(character: string): number {
  if (NO_ADVANCE.test(character)) return 0;
  if (FULL_WIDTH.test(character)) return 1.04;
  if (PICTOGRAPH.test(character)) return 1.4;
  return /[\s.,:;'!|]/.test(character) ? 0.36 : 0.74;
}

/** A generous estimate of the width at size 1 of text in a font that we cannot measure. */
export function estimatedWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOfCharacter(character), 0);
}

// Ideographs may break anywhere, other scripts at spaces, and a word wider than the measure between any two letters.
function breakable(title: string, widthMax: number): string[] {
  const graphemes = (text: string) =>
    [...new Intl.Segmenter("und").segment(text)].map(({ segment }) => segment);
  return title.split(/(?<=\s)/).flatMap((word) => {
    const anywhere = FULL_WIDTH.test(word) || estimatedWidth(word) > widthMax;
    return anywhere ? graphemes(word) : [word];
  });
}

function filledLines(pieces: readonly string[], widthMax: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && estimatedWidth(line + piece.trimEnd()) > widthMax) {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trim()];
}

/** One line of text in the viewer's own fonts. */
export function drawSystemLine(
  text: string,
  place: { x: number; y: number; size: number; ink: string },
): string {
  const { x, y, size, ink } = place;
  const at = `x="${coordinate(x)}" y="${coordinate(y)}" font-size="${coordinate(size)}"`;
  return `<text ${at} fill="${ink}" font-weight="500" font-family="${FAMILIES}">${escapeXml(text)}</text>`;
}

/** A title in the viewer's own fonts, broken and sized by estimate; right-to-left scripts hang from the right. */
export function drawSystemTitle(
  title: string,
  box: PosterBox,
  align: "left" | "centre",
  ink: string,
): string {
  const plan = SIZES.map((size) => {
    const widthMax = box.width / size;
    return { size, lines: filledLines(breakable(title, widthMax), widthMax) };
  });
  const fits = ({ size, lines }: { size: number; lines: string[] }) =>
    lines.length * LEADING * size <= box.height &&
    lines.every((line) => estimatedWidth(line) * size <= box.width);
  const { size, lines } = plan.find(fits) ?? { size: 10, lines: plan[plan.length - 1]?.lines ?? [] };
  const rightToLeft = RIGHT_TO_LEFT.test(title);
  const centred = align === "centre";
  const x = centred ? box.x + box.width / 2 : box.x + (rightToLeft ? box.width : 0);
  const rows = lines.map((line, row) => {
    const y = box.y + size * (1 + row * LEADING);
    return `<tspan x="${coordinate(x)}" y="${coordinate(y)}">${escapeXml(line)}</tspan>`;
  });
  const setting = `${centred ? ' text-anchor="middle"' : ""}${rightToLeft ? ' direction="rtl"' : ""}`;
  const font = `font-size="${size}" font-weight="800" font-family="${FAMILIES}"`;
  return `<text fill="${ink}" ${font}${setting}>${rows.join("")}</text>`;
}
