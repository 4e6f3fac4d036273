import type { Pen, Point } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function rays(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const [x, y] = [width * random.between(0.3, 0.7), height * random.between(0.3, 0.65)];
  const count = random.pick([9, 11, 13]);
  const reach = Math.hypot(width, height);
  const beams = Array.from({ length: count }, (_, index) => {
    const from = ((index * 2) / (2 * count)) * 2 * Math.PI;
    const to = from + Math.PI / count;
    const edge = (angle: number): Point => [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
    return pen.polygon([[x, y], edge(from), edge(to)], index % 4 === 1 ? colours.second : colours.main);
  });
  return beams.join("") + pen.disc(x, y, Math.min(width, height) * 0.13, colours.accent);
}

function whirl(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const size = Math.max(width, height) * 1.1;
  const way = random.pick([-1, 1]);
  const fills = [colours.main, colours.panel, colours.second, colours.panel];
  const centre = coordinates(width / 2, height / 2);
  const frames = Array.from({ length: 11 }, (_, index) => {
    const side = size * 0.8 ** index;
    const turn = `rotate(${coordinates(way * index * 9)} ${centre})`;
    const frame = pen.block(
      (width - side) / 2,
      (height - side) / 2,
      side,
      side,
      fills[index % 4] ?? colours.main,
    );
    return `<g transform="${turn}">${frame}</g>`;
  });
  return frames.join("") + pen.dot(width / 2, height / 2, size * 0.028, colours.accent);
}

function road(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const [far, line] = [width * random.between(0.35, 0.65), height * 0.36];
  const verge: Point[] = [
    [far - 3, line],
    [far + 3, line],
    [width * 1.06, height + 6],
    [-width * 0.06, height + 6],
  ];
  const dashes = [0.08, 0.2, 0.38, 0.66].map((depth) => {
    const at = (share: number) => line + (height - line) * share;
    const half = (share: number) => 1 + share * 13;
    const middle = (share: number) => far + (width / 2 - far) * share;
    const end = depth * 1.34;
    const dash: Point[] = [
      [middle(depth) - half(depth), at(depth)],
      [middle(depth) + half(depth), at(depth)],
      [middle(end) + half(end), at(end)],
      [middle(end) - half(end), at(end)],
    ];
    return pen.polygon(dash, colours.panel);
  });
  const glare = pen.disc(far, line * 0.72, Math.min(width, height) * 0.16, colours.accent);
  return (
    glare +
    pen.polygon(verge, colours.main) +
    dashes.join("") +
    pen.block(-8, line - 3, width + 16, 5, colours.second)
  );
}

function crosshair(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const [x, y] = [width * random.between(0.38, 0.62), height * random.between(0.42, 0.58)];
  const radius = Math.min(width, height) * 0.34;
  const rings = [1, 0.66].map((share) => pen.ring(x, y, radius * share, radius * 0.11, colours.main));
  const cross = `M${coordinates(x)} 0V${coordinates(height)}M0 ${coordinates(y)}H${coordinates(width)}`;
  return rings.join("") + pen.stroke(cross, 3, colours.second) + pen.disc(x, y, radius * 0.3, colours.accent);
}

/** Thrillers: rays from one point, a whirl of frames, a road at night, a crosshair. */
export function vanishingPoint(pen: Pen): string {
  return pen.random.pick([rays, whirl, road, crosshair])(pen);
}
