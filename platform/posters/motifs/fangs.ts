import type { Pen, Point } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function teeth(pen: Pen, edge: number, toward: number, depth: number, fill: string): string {
  const { width, random } = pen;
  const count = random.whole(5, 8);
  const step = width / count;
  const points: Point[] = [[-10, edge - toward * 20]];
  for (let index = 0; index < count; index += 1) {
    points.push([index * step - 4, edge]);
    points.push([(index + 0.5) * step, edge + toward * depth * random.between(0.55, 1.1)]);
  }
  points.push([width + 4, edge], [width + 10, edge - toward * 20]);
  return pen.polygon(points, fill);
}

function maw(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const eye = pen.disc(
    width * random.between(0.4, 0.6),
    height * 0.5,
    Math.min(width, height) * 0.2,
    colours.second,
  );
  const pupil = pen.dot(width * 0.5, height * 0.5, Math.min(width, height) * 0.07, colours.accent);
  const upper = teeth(pen, 0, 1, height * 0.42, colours.main);
  return eye + pupil + upper + teeth(pen, height, -1, height * 0.42, colours.main);
}

function drips(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const count = random.whole(6, 9);
  const step = width / count;
  const runs = Array.from({ length: count }, (_, index) => {
    const foot = height * random.between(0.22, 0.86);
    const gap = height * random.between(0.1, 0.2);
    const half = step / 4;
    const drop = `V${coordinates(foot)}a${coordinates(half, half)} 0 0 0 ${coordinates(2 * half)} 0`;
    const back = `V${coordinates(gap)}a${coordinates(half, half)} 0 0 1 ${coordinates(2 * half)} 0`;
    return index === count - 1 ? drop : drop + back;
  });
  const pool = pen.dot(
    width * random.between(0.3, 0.7),
    height * 0.8,
    Math.min(width, height) * 0.12,
    colours.accent,
  );
  return pool + pen.path(`M${coordinates(step / 4)}-10${runs.join("")}V-10z`, colours.main);
}

function claws(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const lean = width * random.pick([-0.3, 0.3]);
  const slashes = [0.2, 0.4, 0.6, 0.8].map((place, index) => {
    const x = width * place;
    const reach = height * (index % 2 === 0 ? 0.82 : 0.96);
    const points: Point[] = [
      [x + lean / 2, height - reach],
      [x + 17 - lean * 0.08, height * 0.48],
      [x - lean / 2, reach],
      [x - 15 - lean * 0.08, height * 0.5],
    ];
    return pen.polygon(points, index === 2 ? colours.accent : colours.main);
  });
  return (
    pen.disc(width * 0.5, height * 0.5, Math.min(width, height) * 0.36, colours.second) + slashes.join("")
  );
}

function watcher(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const y = height * random.between(0.45, 0.55);
  const reach = height * 0.42;
  const [left, right] = [width * 0.04, width * 0.96];
  const lids = `M${coordinates(left, y)}Q${coordinates(width / 2, y - reach, right, y)}Q`;
  const almond = pen.path(`${lids}${coordinates(width / 2, y + reach, left, y)}z`, colours.main);
  const iris = pen.disc(width / 2, y, reach * 0.47, colours.accent);
  return (
    almond +
    iris +
    pen.polygon(
      [
        [width / 2, y - reach * 0.4],
        [width / 2 + reach * 0.1, y],
        [width / 2, y + reach * 0.4],
        [width / 2 - reach * 0.1, y],
      ],
      colours.panel,
    )
  );
}

/** Horror: a maw, drips, claws, or an eye. */
export function fangs(pen: Pen): string {
  return pen.random.pick([maw, drips, claws, watcher])(pen);
}
