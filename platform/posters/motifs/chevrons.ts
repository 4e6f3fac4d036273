import type { Pen, Point } from "@/platform/posters/pen";

function stack(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const up = random.chance(0.6) ? -1 : 1;
  const count = random.whole(4, 6);
  const pitch = (height * 1.1) / count;
  const thickness = pitch * 0.56;
  return Array.from({ length: count }, (_, row) => {
    const y = row * pitch + (up < 0 ? height * 0.14 : -height * 0.12);
    const bend = up * height * 0.22;
    const fill = [colours.main, colours.second, colours.main, colours.accent][row % 4] ?? colours.main;
    const points: Point[] = [
      [-8, y],
      [width / 2, y + bend],
      [width + 8, y],
      [width + 8, y + thickness],
      [width / 2, y + bend + thickness],
      [-8, y + thickness],
    ];
    return pen.polygon(points, fill);
  }).join("");
}

function march(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const count = random.whole(7, 10);
  const pitch = width / count;
  const rising = random.chance(0.5);
  const marked = random.whole(2, count - 2);
  const ranks = Array.from({ length: count }, (_, index) => {
    const share = rising ? index / count : 1 - index / count;
    const top = height * (0.66 - share * 0.42);
    const fill = index === marked ? colours.accent : colours.main;
    return pen.block(index * pitch + pitch * 0.16, top, pitch * 0.68, height - top + 8, fill);
  });
  const sun = pen.disc(
    width * (rising ? 0.26 : 0.74),
    height * 0.28,
    Math.min(width, height) * 0.18,
    colours.second,
  );
  return sun + ranks.join("");
}

function wedge(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width, height) * 0.36;
  const side = random.pick([0, 1]);
  const at = (x: number) => (side === 0 ? x : width - x);
  const blow: Point[] = [
    [at(-8), height * 0.1],
    [at(width * 0.62), height * 0.52],
    [at(-8), height * 0.66],
  ];
  const shards = [0.74, 0.82, 0.9].map((y, index) =>
    pen.polygon(
      [
        [at(-8), height * y],
        [at(width * (0.5 - index * 0.12)), height * (y - 0.05)],
        [at(-8), height * (y + 0.035)],
      ],
      colours.second,
    ),
  );
  return (
    pen.disc(at(width * 0.64), height * 0.5, radius, colours.main) +
    pen.polygon(blow, colours.accent) +
    shards.join("")
  );
}

/** War: chevrons, ranks, a wedge driven into a disc. */
export function chevrons(pen: Pen): string {
  return pen.random.pick([stack, march, wedge])(pen);
}
