import type { Pen, Point } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function range(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const sun = pen.disc(
    width * random.pick([0.24, 0.5, 0.78]),
    height * 0.28,
    Math.min(width, height) * 0.16,
    colours.accent,
  );
  const summits: [number, number, number, string][] = [
    [random.between(0.2, 0.4), 0.34, 0.44, colours.second],
    [random.between(0.6, 0.78), 0.22, 0.52, colours.main],
    [random.between(0.05, 0.2), 0.56, 0.44, colours.main],
  ];
  const slopes = summits.map(([place, top, spread, fill], index) => {
    const [x, y] = [width * place, height * top];
    const half = width * spread;
    const slope = pen.polygon(
      [
        [x - half, height + 6],
        [x, y],
        [x + half, height + 6],
      ],
      fill,
    );
    const snow = (height - y) * 0.2;
    const cap: Point[] = [
      [x, y],
      [x + (half * snow) / (height - y), y + snow],
      [x + half * 0.06, y + snow * 0.7],
      [x - half * 0.06, y + snow * 1.1],
      [x - (half * snow) / (height - y), y + snow],
    ];
    return slope + (index === 1 ? pen.polygon(cap, colours.panel) : "");
  });
  return sun + slopes.join("");
}

function sea(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const rows = 6;
  const scallop = width / random.pick([4, 5, 6]);
  const top = height * 0.4;
  const pitch = (height - top) / (rows - 1.4);
  const sun = pen.disc(width * random.between(0.3, 0.7), top, Math.min(width, height) * 0.27, colours.accent);
  const fills = [colours.main, colours.second];
  const waves = Array.from({ length: rows }, (_, row) => {
    const y = top + row * pitch;
    const start = row % 2 === 0 ? -scallop : -scallop / 2;
    const crest = `q${coordinates(scallop / 2, -pitch * 0.95, scallop, 0)}`;
    const crests = crest.repeat(Math.ceil(width / scallop) + 2);
    return pen.path(
      `M${coordinates(start, y + pitch * 0.3)}${crests}V${coordinates(height + 9)}H${coordinates(start)}z`,
      fills[row % 2] ?? colours.main,
    );
  });
  return sun + waves.join("");
}

function compass(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const [x, y] = [width / 2, height / 2];
  const radius = Math.min(width, height) * 0.43;
  const turn = random.between(-0.5, 0.8);
  const needle = (angle: number, reach: number, fill: string) => {
    const point = (way: number, length: number): Point => [
      x + Math.sin(way) * length,
      y - Math.cos(way) * length,
    ];
    const [tip, right, left] = [
      point(angle, reach),
      point(angle + Math.PI / 2, radius * 0.17),
      point(angle - Math.PI / 2, radius * 0.17),
    ];
    return pen.polygon([tip, right, left], fill);
  };
  const rose = [1, 3].map((quarter) => needle((quarter * Math.PI) / 2 + turn, radius * 0.62, colours.second));
  const rims =
    pen.ring(x, y, radius, radius * 0.05, colours.main) +
    pen.ring(x, y, radius * 0.86, radius * 0.02, colours.second);
  const poles =
    needle(turn, radius * 1.06, colours.accent) + needle(turn + Math.PI, radius * 1.06, colours.main);
  return rims + rose.join("") + poles;
}

/** Adventure: mountains, the sea, a compass. */
export function peaks(pen: Pen): string {
  return pen.random.pick([range, sea, compass])(pen);
}
