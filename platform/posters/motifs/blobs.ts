import type { Pen } from "@/platform/posters/pen";
import { roundedOutline } from "@/platform/posters/rounded-outline";
import { coordinates } from "@/platform/posters/svg-markup";

function blob(pen: Pen, x: number, y: number, radius: number, fill: string): string {
  return pen.path(roundedOutline({ x, y, radius }, { corners: 7, low: 0.82, high: 1.24 }, pen.random), fill);
}

function eyes(pen: Pen, x: number, y: number, size: number): string {
  const look = pen.random.between(-0.4, 0.4) * size;
  return [-1.15, 1.15]
    .map(
      (side) =>
        pen.dot(x + side * size, y, size, "#fffdf6") +
        pen.dot(x + side * size + look, y, size * 0.48, "#15120f"),
    )
    .join("");
}

function creature(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width, height) * 0.34;
  const [x, y] = [width * random.between(0.42, 0.58), height * 0.62];
  const friend = blob(pen, width * random.pick([0.12, 0.88]), height * 0.24, radius * 0.5, colours.second);
  const hill = blob(pen, width * 0.5, height * 1.12, radius * 1.15, colours.accent);
  return (
    friend + blob(pen, x, y, radius, colours.main) + hill + eyes(pen, x, y - radius * 0.36, radius * 0.2)
  );
}

function pair(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width, height) * 0.29;
  const rise = height * random.between(0.05, 0.12);
  const [left, right] = [width * 0.31, width * 0.68];
  const [high, low] = [height / 2 - rise, height / 2 + rise];
  return (
    blob(pen, left, high, radius, colours.main) +
    blob(pen, right, low, radius, colours.second) +
    eyes(pen, left + radius * 0.2, high - radius * 0.2, radius * 0.17) +
    eyes(pen, right - radius * 0.2, low - radius * 0.25, radius * 0.17) +
    pen.dot(width * 0.5, height * 0.12, radius * 0.2, colours.accent)
  );
}

function balloons(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const fills = [colours.main, colours.second, colours.accent, colours.main, colours.second];
  const size = Math.min(width, height);
  return fills
    .map((fill, index) => {
      const x = width * (0.16 + index * 0.17);
      const y = height * (0.3 + (index % 2) * 0.28 + random.between(-0.08, 0.08));
      const string = pen.stroke(
        `M${coordinates(x, y)}Q${coordinates(x + 16, y + height * 0.25, x - 4, height + 4)}`,
        1.8,
        fill,
      );
      return string + blob(pen, x, y, size * random.between(0.12, 0.17), fill);
    })
    .join("");
}

/** Animation: soft creatures with eyes, or balloons. */
export function blobs(pen: Pen): string {
  return pen.random.pick([creature, pair, balloons])(pen);
}
