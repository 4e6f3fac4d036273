import type { Pen, Point } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function outline(x: number, y: number, radius: number, grow: number): string {
  const round = radius + grow;
  const neck = radius * 0.5 + grow * 0.8;
  const foot = radius * 0.95 + grow;
  const base = y + radius * 2.7 + grow;
  const shoulder = Math.sqrt(Math.max(round ** 2 - neck ** 2, 0));
  const top = `M${coordinates(x - neck, y + shoulder)}A${coordinates(round, round)} 0 1 1 ${coordinates(x + neck, y + shoulder)}`;
  return `${top}L${coordinates(x + foot, base)}H${coordinates(x - foot)}z`;
}

function lock(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width, height) * 0.16;
  const [x, y] = [width * random.between(0.4, 0.6), height * 0.36];
  const layers: [number, string][] = [
    [radius * 1.15, colours.main],
    [radius * 0.66, colours.panel],
    [radius * 0.34, colours.second],
    [0, colours.panel],
  ];
  const eye = pen.dot(x, y, radius * 0.42, colours.accent);
  return layers.map(([grow, fill]) => pen.path(outline(x, y, radius, grow), fill)).join("") + eye;
}

function maze(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const size = Math.min(width, height) * 0.92;
  const pitch = size / 13;
  const [x, y] = [(width - size) / 2, (height - size) / 2];
  const walls = [0, 1, 2, 3, 4, 5].map((ring) => {
    const near = (ring + 0.5) * pitch;
    const side = size - 2 * near;
    const gate = random.between(0.2, 0.7) * side;
    const [left, top] = [x + near, y + near];
    const rim = `M${coordinates(left + gate, top)}H${coordinates(left)}V${coordinates(top + side)}H${coordinates(left + side)}`;
    return `${rim}V${coordinates(top)}H${coordinates(left + gate + pitch)}`;
  });
  const goal = pen.dot(width / 2, height / 2, pitch * 0.62, colours.accent);
  const turn = `rotate(${random.pick([0, 90, 180, 270])} ${coordinates(width / 2, height / 2)})`;
  return `<g transform="${turn}">${pen.stroke(walls.join(""), pitch * 0.42, colours.main)}</g>${goal}`;
}

function staircase(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const steps = random.whole(6, 8);
  const [run, rise] = [width / steps, (height * 0.8) / steps];
  const down = random.chance(0.5);
  const flight = Array.from({ length: steps }, (_, step) => {
    const x = down ? width - (step + 1) * run : step * run;
    const top = height - (step + 1) * rise;
    return pen.block(x - 0.5, top, run + 1, height - top + 8, step % 2 === 0 ? colours.main : colours.second);
  });
  const light = pen.disc(
    down ? width * 0.74 : width * 0.26,
    height * 0.26,
    Math.min(width, height) * 0.15,
    colours.accent,
  );
  return light + flight.join("");
}

function clue(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width, height) * 0.28;
  const [x, y] = [width * 0.45, height * 0.42];
  const handle: Point[] = [
    [x + radius * 0.62, y + radius * 0.84],
    [x + radius * 0.86, y + radius * 0.6],
    [x + radius * 2.3, y + radius * 1.9],
    [x + radius * 1.95, y + radius * 2.2],
  ];
  const trail = Array.from({ length: 9 }, (_, index) =>
    pen.dot(
      width * (0.04 + index * 0.12),
      height * (0.86 - 0.09 * index + random.between(-0.03, 0.03)),
      5,
      colours.second,
    ),
  );
  const glass = pen.dot(x, y, radius, colours.main) + pen.dot(x, y, radius * 0.8, colours.panel);
  return (
    trail.join("") + pen.polygon(handle, colours.main) + glass + pen.disc(x, y, radius * 0.42, colours.accent)
  );
}

/** Mysteries: a keyhole, a maze, a stair into the dark, a magnifying glass. */
export function keyhole(pen: Pen): string {
  return pen.random.pick([lock, maze, staircase, clue])(pen);
}
