import type { Pen, Point } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function arch(pen: Pen, x: number, foot: number, wide: number, high: number, fill: string): string {
  const radius = wide / 2;
  const spring = foot - high + radius;
  const vault = `A${coordinates(radius, radius)} 0 0 1 ${coordinates(x + wide, spring)}`;
  return pen.path(`M${coordinates(x, foot)}V${coordinates(spring)}${vault}V${coordinates(foot)}z`, fill);
}

function nave(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const fills = [colours.main, colours.second, colours.panel, colours.main, colours.accent];
  const foot = height + 2;
  const middle = width * random.between(0.44, 0.56);
  const scale = Math.min(width * 0.96, height * 0.8);
  return fills
    .map((fill, index) => {
      const wide = scale * (1 - index * 0.19);
      return arch(pen, middle - wide / 2, foot, wide, height * (0.94 - index * 0.15), fill);
    })
    .join("");
}

function arcade(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const columns = random.whole(3, 4);
  const rows = 2;
  const lit = random.whole(0, columns * rows - 1);
  const [pitch, storey] = [width / columns, height / rows];
  const bays = Array.from({ length: columns * rows }, (_, index) => {
    const x = (index % columns) * pitch;
    const foot = (Math.floor(index / columns) + 1) * storey - storey * 0.07;
    const wide = pitch * 0.78;
    const outer = arch(pen, x + (pitch - wide) / 2, foot, wide, storey * 0.84, colours.main);
    const fill = index === lit ? colours.accent : colours.second;
    return outer + arch(pen, x + (pitch - wide * 0.56) / 2, foot, wide * 0.56, storey * 0.6, fill);
  });
  return bays.join("");
}

function temple(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const columns = random.whole(5, 6);
  const [left, span] = [width * 0.1, width * 0.8];
  const [eaves, foot] = [height * 0.42, height * 0.88];
  const gable: Point[] = [
    [left - 12, eaves],
    [width / 2, height * 0.14],
    [left + span + 12, eaves],
  ];
  const shafts = Array.from({ length: columns }, (_, index) => {
    const pitch = span / columns;
    return pen.block(
      left + (index + 0.2) * pitch,
      eaves + height * 0.05,
      pitch * 0.6,
      foot - eaves - height * 0.05,
      colours.main,
    );
  });
  const beam = pen.block(left, eaves, span, height * 0.04, colours.second);
  const steps =
    pen.block(left - 14, foot, span + 28, height * 0.04, colours.second) +
    pen.block(left - 30, foot + height * 0.045, span + 60, height * 0.2, colours.main);
  const seal = pen.dot(width / 2, height * 0.325, Math.min(width, height) * 0.055, colours.accent);
  return pen.polygon(gable, colours.main) + seal + beam + shafts.join("") + steps;
}

/** History: a nave, an arcade with one lit window, a temple. */
export function arches(pen: Pen): string {
  return pen.random.pick([nave, arcade, temple])(pen);
}
