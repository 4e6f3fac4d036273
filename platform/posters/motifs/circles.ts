import type { Pen } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function embrace(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width * 0.33, height * 0.4);
  const reach = radius * random.between(0.5, 0.72);
  const rise = height * random.pick([0, 0.07, -0.07]);
  const [x, y] = [width / 2, height / 2];
  const half = Math.hypot(reach, rise);
  // The lens common to both discs, drawn flat and turned onto the line between the centres.
  const tip = Math.sqrt(radius ** 2 - half ** 2);
  const arc = `A${coordinates(radius, radius)} 0 0 1 `;
  const lens = `M0 ${coordinates(-tip)}${arc}0 ${coordinates(tip)}${arc}0 ${coordinates(-tip)}z`;
  const turn = `translate(${coordinates(x, y)})rotate(${coordinates((Math.atan2(rise, reach) * 180) / Math.PI)})`;
  return (
    pen.dot(x - reach, y - rise, radius, pen.glow) +
    pen.dot(x + reach, y + rise, radius, colours.second) +
    `<g transform="${turn}">${pen.path(lens, colours.accent)}</g>`
  );
}

function profiles(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width * 0.48, height * 0.44);
  const y = height / 2;
  const drop = height * random.pick([0.06, 0, -0.06]);
  const arc = (way: 0 | 1) => `A${coordinates(radius, radius)} 0 0 ${way} `;
  const left = `M${coordinates(width / 2 - radius, y - radius - drop)}${arc(1)}${coordinates(width / 2 - radius, y + radius - drop)}z`;
  const right = `M${coordinates(width / 2 + radius, y - radius + drop)}${arc(0)}${coordinates(width / 2 + radius, y + radius + drop)}z`;
  const kiss = pen.dot(width / 2, y, radius * 0.11, colours.accent);
  return pen.path(left, pen.glow) + pen.path(right, colours.second) + kiss;
}

function rendezvous(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const rows = 3;
  const radius = Math.min(width / 4, height / 6) * 0.98;
  const meeting = random.whole(0, rows - 1);
  return Array.from({ length: rows }, (_, row) => {
    const y = height / 2 + (row - 1) * radius * 2;
    const apart = row === meeting ? 0.62 : 1.32;
    const left = pen.disc(width / 2 - radius * apart, y, radius, colours.main);
    return (
      left + pen.dot(width / 2 + radius * apart, y, radius, row === meeting ? colours.accent : colours.second)
    );
  }).join("");
}

function petals(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width, height) * 0.235;
  const [x, y] = [width / 2, height / 2];
  const count = random.pick([5, 6, 8]);
  const leaves = Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    const fill = index % 2 === 0 ? colours.main : colours.second;
    return pen.dot(
      x + Math.cos(angle) * radius,
      y + Math.sin(angle) * radius,
      radius * (count > 6 ? 0.62 : 0.78),
      fill,
    );
  });
  return leaves.join("") + pen.disc(x, y, radius * 0.6, colours.accent);
}

/** Romance: two that overlap, face each other, meet in a row, or flower. */
export function circles(pen: Pen): string {
  return pen.random.pick([embrace, profiles, rendezvous, petals])(pen);
}
