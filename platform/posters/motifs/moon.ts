import type { Pen, Point } from "@/platform/posters/pen";

function star(pen: Pen, x: number, y: number, size: number, fill: string): string {
  const points = Array.from({ length: 8 }, (_, index): Point => {
    const reach = index % 2 === 0 ? size : size * 0.26;
    const angle = (index * Math.PI) / 4;
    return [x + Math.sin(angle) * reach, y - Math.cos(angle) * reach];
  });
  return pen.polygon(points, fill);
}

function sky(pen: Pen, count: number, floor: number): string {
  const { width, height, random, colours } = pen;
  return Array.from({ length: count }, (_, index) => {
    const x = width * (0.06 + (0.88 * (index + random.next() * 0.7)) / count);
    const y = height * floor * random.between(0.06, 0.96);
    return star(pen, x, y, random.pick([5, 7, 12]), index % 3 === 0 ? colours.accent : colours.second);
  }).join("");
}

function crescent(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width, height) * 0.34;
  const [x, y] = [width * random.between(0.42, 0.58), height * 0.5];
  const side = random.pick([-1, 1]);
  const lit =
    pen.dot(x, y, radius, pen.glow) +
    pen.dot(x + side * radius * 0.42, y - radius * 0.16, radius * 0.82, colours.panel);
  return (
    sky(pen, 9, 1) + lit + star(pen, x + side * radius * 0.42, y - radius * 0.1, radius * 0.3, colours.accent)
  );
}

function castle(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const foot = height + 6;
  const full = pen.disc(
    width * random.between(0.3, 0.7),
    height * 0.4,
    Math.min(width, height) * 0.3,
    colours.second,
  );
  const towers = [0.12, 0.3, 0.48, 0.64, 0.82].map((place, index) => {
    const wide = width * (index === 2 ? 0.16 : 0.1);
    const top = height * (index === 2 ? 0.42 : random.between(0.52, 0.72));
    const x = width * place;
    const spire: Point[] = [
      [x - wide * 0.16, top],
      [x + wide / 2, top - height * (index === 2 ? 0.3 : 0.18)],
      [x + wide * 1.16, top],
    ];
    return (
      pen.block(x, top, wide, foot - top, colours.main) +
      pen.polygon(spire, index % 2 === 0 ? colours.accent : colours.main)
    );
  });
  return (
    full +
    sky(pen, 5, 0.4) +
    towers.join("") +
    pen.block(-8, height * 0.86, width + 16, height * 0.2, colours.main)
  );
}

function phases(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width / 5.4, height / 6.4);
  const rows = [-1, 0, 1].map((row) => {
    const shift = row * radius * 0.62 * random.pick([-1, 1]);
    const y = height / 2 + row * radius * 2.1;
    const whole = pen.dot(width / 2, y, radius, row === 0 ? pen.glow : colours.second);
    return whole + (row === 0 ? "" : pen.dot(width / 2 + shift, y, radius * 0.96, colours.panel));
  });
  return sky(pen, 7, 1) + rows.join("");
}

/** Fantasy: a crescent, a castle under a moon, the phases. */
export function moon(pen: Pen): string {
  return pen.random.pick([crescent, castle, phases])(pen);
}
