import type { Pen } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function tumble(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const size = Math.min(width, height) * 0.4;
  const stack: [number, number, string][] = [
    [1, -7, colours.main],
    [0.74, 11, colours.second],
    [0.5, -16, colours.accent],
  ];
  let foot = height * 0.97;
  const way = random.pick([-1, 1]);
  const blocks = stack.map(([share, degrees, fill], index) => {
    const side = size * share;
    const x = width / 2 - side / 2 + way * (index - 1) * size * 0.12;
    foot -= side * 1.04;
    const turn = `rotate(${coordinates(degrees * way)} ${coordinates(x + side / 2, foot + side / 2)})`;
    return `<g transform="${turn}">${pen.block(x, foot, side, side, fill)}</g>`;
  });
  return (
    blocks.join("") + pen.disc(width / 2 + way * size * 0.2, foot - size * 0.14, size * 0.17, colours.main)
  );
}

function paper(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const fills = [colours.main, colours.second, colours.accent];
  const [columns, rows] = [5, Math.max(3, Math.round((height / width) * 5))];
  return Array.from({ length: columns * rows }, (_, index) => {
    const x = ((index % columns) + random.between(0.22, 0.78)) * (width / columns);
    const y = (Math.floor(index / columns) + random.between(0.22, 0.78)) * (height / rows);
    const fill = random.pick(fills);
    const size = random.pick([16, 24, 34]);
    if (random.chance(0.34)) return pen.dot(x, y, size * 0.6, fill);
    const turn = `rotate(${random.whole(0, 89)} ${coordinates(x, y)})`;
    return `<g transform="${turn}">${pen.block(x - size / 2, y - size * 0.3, size, size * random.pick([0.5, 1]), fill)}</g>`;
  }).join("");
}

function grin(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width * 0.38, height * 0.4);
  const [x, y] = [width / 2, height * 0.5];
  const tilt = random.between(-14, 14);
  const mouth = `M${coordinates(x - radius, y)}A${coordinates(radius, radius)} 0 0 0 ${coordinates(x + radius, y)}z`;
  const looks = [-0.5, 0.5].map((side, index) =>
    pen.disc(
      x + side * radius,
      y - radius * 0.5,
      radius * (index === 0 ? 0.27 : 0.2),
      index === 0 ? colours.second : colours.accent,
    ),
  );
  const turn = `rotate(${coordinates(tilt)} ${coordinates(x, y)})`;
  return `<g transform="${turn}">${pen.path(mouth, pen.glow)}${looks.join("")}</g>`;
}

function checkers(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const columns = random.pick([4, 5]);
  const pitch = width / columns;
  const rows = Math.max(1, Math.round(height / pitch));
  const rise = height / rows;
  const odd = random.whole(0, rows * columns - 1);
  return Array.from({ length: rows * columns }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const [x, y] = [(column + 0.5) * pitch, (row + 0.5) * rise];
    if (index === odd) return pen.disc(x, y, pitch * 0.42, colours.accent);
    return (column + row) % 2 === 0
      ? pen.dot(x, y, pitch * 0.36, colours.main)
      : pen.block(x - pitch * 0.33, y - pitch * 0.33, pitch * 0.66, pitch * 0.66, colours.second);
  }).join("");
}

/** Comedies: blocks about to fall, confetti, a grin, a pattern with one thing out of place. */
export function confetti(pen: Pen): string {
  return pen.random.pick([tumble, paper, grin, checkers])(pen);
}
