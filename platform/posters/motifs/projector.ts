import type { Pen, Point } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function beam(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const way = random.pick([-1, 1]);
  const at = (x: number) => (way > 0 ? x : width - x);
  const [x, y] = [at(width * 0.14), height * random.between(0.3, 0.5)];
  const cone = (spread: number): Point[] => [
    [x, y],
    [at(width + 10), y - height * spread],
    [at(width + 10), y + height * spread * 1.5],
  ];
  const lens = pen.disc(x, y, Math.min(width, height) * 0.13, colours.accent);
  return pen.polygon(cone(0.42), colours.main) + pen.polygon(cone(0.18), colours.second) + lens;
}

function leader(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const [x, y] = [width / 2, height / 2];
  const radius = Math.min(width, height) * 0.4;
  const angle = random.between(0.6, 5.4);
  const far = angle > Math.PI ? 1 : 0;
  const end = coordinates(x + Math.sin(angle) * radius, y - Math.cos(angle) * radius);
  const sweep = `M${coordinates(x, y)}V${coordinates(y - radius)}A${coordinates(radius, radius)} 0 ${far} 1 ${end}z`;
  const cross = `M${coordinates(x)} 0V${coordinates(height)}M0 ${coordinates(y)}H${coordinates(width)}`;
  const rims = pen.ring(x, y, radius, 5, colours.second) + pen.ring(x, y, radius * 0.84, 5, colours.second);
  return (
    pen.path(sweep, pen.glow) +
    pen.stroke(cross, 2, colours.second) +
    rims +
    pen.dot(x, y, radius * 0.07, colours.accent)
  );
}

function filmstrip(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const wide = width * 0.52;
  const frames = 3;
  const pitch = (height * 1.5) / frames;
  const strip = pen.block(0, -height * 0.4, wide, height * 1.9, colours.main);
  const pictures = Array.from({ length: frames }, (_, index) => {
    const top = -height * 0.28 + index * pitch;
    return pen.block(
      wide * 0.18,
      top,
      wide * 0.64,
      pitch * 0.86,
      [colours.second, colours.accent, colours.second][index] ?? colours.second,
    );
  });
  const holes = Array.from({ length: 13 }, (_, index) => {
    const top = -height * 0.3 + (index * height * 1.6) / 13;
    return (
      pen.block(wide * 0.05, top, wide * 0.08, wide * 0.07, colours.panel) +
      pen.block(wide * 0.87, top, wide * 0.08, wide * 0.07, colours.panel)
    );
  });
  const turn = `translate(${coordinates(width * 0.24)})rotate(${random.pick([-14, 14, 8])} ${coordinates(wide / 2, height / 2)})`;
  return `<g transform="${turn}">${strip}${pictures.join("")}${holes.join("")}</g>`;
}

/** Films of no known genre: the cinema itself. A beam, a countdown leader, a strip. */
export function projector(pen: Pen): string {
  return pen.random.pick([beam, leader, filmstrip])(pen);
}
