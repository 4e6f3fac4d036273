import type { Pen, Point } from "@/platform/posters/pen";

function streaks(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const count = random.whole(6, 8);
  const pitch = height / count;
  const slant = width * 0.22;
  const fills = [colours.main, colours.second, colours.main, colours.accent];
  return Array.from({ length: count }, (_, row) => {
    const y = row * pitch;
    const nose = width * random.between(0.42, 1.02);
    const band: Point[] = [
      [-10, y + pitch * 0.14],
      [nose, y + pitch * 0.14],
      [nose - slant * 0.36, y + pitch * 0.86],
      [-10, y + pitch * 0.86],
    ];
    return pen.polygon(band, fills[row % 4] ?? colours.main);
  }).join("");
}

function blast(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const [x, y] = [width * random.between(0.4, 0.6), height * random.between(0.42, 0.56)];
  const burst = (reach: number, spikes: number, fill: string) => {
    const points = Array.from({ length: spikes * 2 }, (_, index): Point => {
      const angle = (index / (spikes * 2)) * 2 * Math.PI + 0.2;
      const radius = index % 2 === 0 ? reach * random.between(0.82, 1.16) : reach * 0.52;
      return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
    });
    return pen.polygon(points, fill);
  };
  const size = Math.min(width, height) * 0.52;
  return (
    burst(size * 1.12, 13, colours.main) +
    burst(size * 0.7, 11, colours.second) +
    pen.disc(x, y, size * 0.24, colours.accent)
  );
}

function dive(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const way = random.pick([-1, 1]);
  const at = (x: number) => (way > 0 ? x : width - x);
  const trails = [-0.5, -0.18, 0.14, 0.46].map((shift, index) => {
    const thickness = width * 0.12;
    const x = width * (0.42 + shift);
    const trail: Point[] = [
      [at(x + width * 0.62), -8],
      [at(x + width * 0.62 + thickness), -8],
      [at(x + thickness), height * (0.92 - index * 0.1)],
      [at(x), height * (0.92 - index * 0.1)],
    ];
    return pen.polygon(trail, index % 2 === 0 ? colours.main : colours.second);
  });
  return (
    trails.join("") + pen.disc(at(width * 0.3), height * 0.66, Math.min(width, height) * 0.17, colours.accent)
  );
}

/** Action: streaks, a blast, a dive. */
export function speedStripes(pen: Pen): string {
  return pen.random.pick([streaks, blast, dive])(pen);
}
