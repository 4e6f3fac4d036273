import type { Pen, Point } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function tile(pen: Pen, x: number, y: number, size: number): string {
  const { random, colours } = pen;
  const [fill = colours.main, other = colours.second] = random.pick([
    [colours.main, colours.second],
    [colours.second, colours.accent],
    [colours.accent, colours.main],
    [colours.main, colours.panel],
  ]);
  const quarter = `M${coordinates(x, y)}h${coordinates(size)}A${coordinates(size, size)} 0 0 1 ${coordinates(x, y + size)}z`;
  const corner: Point[] = [
    [x, y],
    [x + size, y + size],
    [x, y + size],
  ];
  const inside = [
    pen.path(quarter, other),
    pen.dot(x + size / 2, y + size / 2, size * 0.32, other),
    pen.polygon(corner, other),
    pen.block(x, y + size / 2, size, size / 2, other),
  ];
  const turn = `rotate(${random.pick([0, 90, 180, 270])} ${coordinates(x + size / 2, y + size / 2)})`;
  return `<g transform="${turn}">${pen.block(x, y, size, size, fill)}${random.pick(inside)}</g>`;
}

function quilt(pen: Pen): string {
  const { width, height, random } = pen;
  const columns = random.pick([3, 4]);
  const size = width / columns;
  const rows = Math.ceil(height / size);
  return Array.from({ length: rows * columns }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return random.chance(0.14) ? "" : tile(pen, column * size, row * size, size);
  }).join("");
}

function house(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const wide = Math.min(width, height) * 0.5;
  const [x, foot] = [width * 0.5 - wide / 2, height * 0.86];
  const roof: Point[] = [
    [x - wide * 0.16, foot - wide * 0.78],
    [x + wide / 2, foot - wide * 1.36],
    [x + wide * 1.16, foot - wide * 0.78],
  ];
  const side = random.pick([0.12, 0.88]);
  const sun = pen.disc(width * side, height * 0.2, wide * 0.26, colours.accent);
  const tree =
    pen.dot(width * (1 - side), foot - wide * 0.5, wide * 0.3, colours.second) +
    pen.block(width * (1 - side) - 4, foot - wide * 0.4, 8, wide * 0.5, colours.second);
  const walls = pen.block(x, foot - wide * 0.8, wide, wide * 0.8 + 4, colours.main);
  const door = pen.block(x + wide * 0.38, foot - wide * 0.42, wide * 0.24, wide * 0.42, colours.accent);
  return (
    sun +
    tree +
    walls +
    pen.polygon(roof, colours.second) +
    door +
    pen.block(-8, foot, width + 16, height, colours.second)
  );
}

/** Family films: a quilt of cut tiles, or a house under a sun. */
export function toyBlocks(pen: Pen): string {
  return pen.random.chance(0.6) ? quilt(pen) : house(pen);
}
