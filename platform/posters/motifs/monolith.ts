import type { Pen, Point } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function threshold(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const wide = width * random.between(0.4, 0.54);
  const x = random.pick([width * 0.08, (width - wide) / 2, width * 0.92 - wide]);
  const radius = wide / 2;
  const top = height * 0.12;
  const form = `M${coordinates(x, height + 4)}V${coordinates(top + radius)}a${coordinates(radius, radius)} 0 0 1 ${coordinates(wide)} 0V${coordinates(height + 4)}z`;
  const low = pen.dot(x + wide * random.pick([0.5, 1.1, -0.1]), height * 0.8, width * 0.085, colours.accent);
  const inner = pen.path(
    `M${coordinates(x + wide * 0.25, height + 4)}V${coordinates(top + radius * 1.9)}a${coordinates(radius / 2, radius / 2)} 0 0 1 ${coordinates(radius)} 0V${coordinates(height + 4)}z`,
    random.pick([colours.second, colours.panel]),
  );
  return pen.path(form, pen.glow) + (random.chance(0.55) ? inner : "") + low;
}

function rest(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const line = height * random.between(0.62, 0.74);
  const radius = Math.min(width * 0.4, line * 0.82);
  const x = width * random.pick([0.34, 0.5, 0.66]);
  const hill = `M${coordinates(x - radius, line)}a${coordinates(radius, radius)} 0 0 1 ${coordinates(2 * radius)} 0z`;
  const mirror = `M${coordinates(x - radius * 0.6, line + 10)}a${coordinates(radius * 0.6, radius * 0.6)} 0 0 0 ${coordinates(1.2 * radius)} 0z`;
  return (
    pen.path(hill, pen.glow) +
    pen.path(mirror, colours.second) +
    pen.block(-8, line + 2, width + 16, 5, colours.accent)
  );
}

function distance(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const wide = width * random.between(0.24, 0.31);
  const [high, low] = [height * 0.08, height * random.between(0.34, 0.5)];
  const gap = width * random.between(0.05, 0.14);
  const flip = random.chance(0.5);
  const left = width / 2 - gap / 2 - wide;
  const right = width / 2 + gap / 2;
  const first = pen.block(left, flip ? low : high, wide, height * 1.1, colours.main);
  const second = pen.block(right, flip ? high : low, wide, height * 1.1, colours.second);
  const head = flip ? left : right;
  return first + second + pen.disc(head + wide / 2, low - wide * 0.46, wide * 0.36, colours.accent);
}

function window(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const [wide, high] = [width * 0.62, height * 0.78];
  const [x, y] = [width * random.pick([0.19, 0.3, 0.08]), height * 0.11];
  const shade = high * random.between(0.2, 0.5);
  const slant: Point[] = [
    [x, y + high],
    [x + wide, y + high],
    [x + wide, y + high * random.between(0.5, 0.72)],
  ];
  const pane = pen.block(x, y, wide, high, colours.main) + pen.polygon(slant, colours.second);
  const cross =
    pen.block(x + wide / 2 - 3, y, 6, high, colours.panel) +
    pen.block(x, y + high * 0.55, wide, 6, colours.panel);
  return pane + pen.block(x, y, wide, shade, colours.accent) + cross;
}

function balance(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width, height) * random.between(0.26, 0.32);
  const way = random.pick([-1, 1]);
  const x = width / 2 + way * width * 0.08;
  const plane: Point[] = [
    [-10, height * (way > 0 ? 0.62 : 0.88)],
    [width + 10, height * (way > 0 ? 0.88 : 0.62)],
    [width + 10, height + 10],
    [-10, height + 10],
  ];
  const top = height * 0.75 + (x - width / 2) * way * 0.26 * (height / width);
  const ball = pen.disc(x, top - radius * 1.03, radius, colours.main);
  const small = pen.dot(x - way * width * 0.34, height * 0.2, radius * 0.2, colours.accent);
  return ball + pen.polygon(plane, colours.second) + small;
}

function river(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const line = height * 0.34;
  const way = random.pick([-1, 1]);
  const at = (share: number) => width * (way > 0 ? share : 1 - share);
  const left = `M${coordinates(at(0.55), line)}C${coordinates(at(0.9), height * 0.5, at(0.1), height * 0.6, at(0.2), height + 4)}`;
  const right = `C${coordinates(at(0.6), height * 0.62, at(1.05), height * 0.5, at(0.585), line)}z`;
  const water = pen.path(`${left}H${coordinates(at(0.84))}${right}`, colours.accent);
  const sun = pen.disc(at(0.3), line, Math.min(width, height) * 0.17, colours.second);
  return sun + pen.block(-8, line, width + 16, height, colours.main) + water;
}

function cairn(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const fills = [colours.main, colours.second, colours.main, colours.accent];
  let foot = height * 0.94;
  let x = width * random.between(0.44, 0.56);
  const stones = fills.map((fill, index) => {
    const half = Math.min(width * 0.34, height * 0.4) * (1 - index * 0.22);
    const rise = half * random.between(0.34, 0.44);
    foot -= rise;
    const stone = `M${coordinates(x - half, foot)}a${coordinates(half, rise)} 0 1 1 ${coordinates(2 * half)} 0a${coordinates(half, rise)} 0 1 1 ${coordinates(-2 * half)} 0z`;
    foot -= rise;
    x += half * random.between(-0.2, 0.2);
    return pen.path(stone, fill);
  });
  return stones.join("");
}

function rooms(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const fills = [colours.main, colours.second, colours.panel, colours.main];
  const [drift, rise] = [random.pick([-0.5, 0, 0.5]), random.pick([0, 0.5, 0.9])];
  const frames = fills.map((fill, index) => {
    const share = 0.88 - index * 0.2;
    const [wide, high] = [width * share, height * share];
    const x = (width - wide) / 2 + drift * index * width * 0.09;
    return pen.block(x, (height - high) / 2 + rise * index * height * 0.09, wide, high, fill);
  });
  const share = 0.88 - 3 * 0.2;
  const x = width / 2 + drift * 3 * width * 0.09;
  const y = height / 2 + rise * 3 * height * 0.09 + height * share * 0.28;
  return frames.join("") + pen.dot(x, y, Math.min(width, height) * share * 0.17, colours.accent);
}

function parting(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width * 0.3, height * 0.36);
  const slip = radius * random.pick([0.5, -0.5, 0.8]);
  const gap = width * 0.02;
  const arc = `a${coordinates(radius, radius)} 0 0 `;
  const left = `M${coordinates(width / 2 - gap, height / 2 - radius - slip)}${arc}0 0 ${coordinates(2 * radius)}z`;
  const right = `M${coordinates(width / 2 + gap, height / 2 - radius + slip)}${arc}1 0 ${coordinates(2 * radius)}z`;
  const line = pen.block(width / 2 - 1.5, -8, 3, height + 16, colours.accent);
  return line + pen.path(left, pen.glow) + pen.path(right, colours.second);
}

/** Drama: one or two large quiet forms. */
export function monolith(pen: Pen): string {
  return pen.random.pick([threshold, rest, distance, window, balance, river, cairn, rooms, parting])(pen);
}
