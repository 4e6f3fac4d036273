import type { Pen, Point } from "@/platform/posters/pen";

function mesa(pen: Pen, left: number, width: number, top: number, foot: number, fill: string): string {
  const slope = width * 0.16;
  const points: Point[] = [
    [left - slope * 1.6, foot],
    [left - slope * 0.4, top + (foot - top) * 0.5],
    [left, top],
    [left + width, top],
    [left + width + slope * 0.4, top + (foot - top) * 0.5],
    [left + width + slope * 1.6, foot],
  ];
  return pen.polygon(points, fill);
}

function buttes(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const line = height * 0.74;
  const sun = pen.disc(
    width * random.between(0.35, 0.65),
    line * 0.66,
    Math.min(width, height) * 0.34,
    colours.accent,
  );
  const far = mesa(pen, width * random.between(0.05, 0.2), width * 0.24, line * 0.6, line, colours.second);
  const near = mesa(pen, width * random.between(0.6, 0.75), width * 0.34, line * 0.46, line, colours.main);
  return sun + far + near + pen.block(-8, line, width + 16, height, colours.main);
}

function plain(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const line = height * random.between(0.52, 0.64);
  const sun = pen.disc(
    width * random.pick([0.3, 0.5, 0.7]),
    line,
    Math.min(width * 0.42, line * 0.86),
    colours.second,
  );
  const earth = pen.block(-8, line, width + 16, height, colours.main);
  const tracks = [0.12, 0.28, 0.5, 0.78].map((depth, index) =>
    pen.block(-8, line + (height - line) * depth, width + 16, 2 + index * 3.4, colours.accent),
  );
  return sun + earth + tracks.join("");
}

/** Westerns: the sun over mesas, or going down behind the plain. */
export function horizon(pen: Pen): string {
  return pen.random.chance(0.5) ? buttes(pen) : plain(pen);
}
