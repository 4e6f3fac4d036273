import type { Pen } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function ellipse(
  pen: Pen,
  x: number,
  y: number,
  rx: number,
  ry: number,
  tilt: number,
  thickness: number,
): string {
  const turn = `transform="rotate(${coordinates(tilt)} ${coordinates(x, y)})"`;
  const shape = `cx="${coordinates(x)}" cy="${coordinates(y)}" rx="${coordinates(rx)}" ry="${coordinates(ry)}"`;
  return `<ellipse ${shape} fill="none" stroke="${pen.colours.second}" stroke-width="${thickness}" ${turn}/>`;
}

function planet(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const x = width * random.between(0.36, 0.64);
  const y = height * random.between(0.42, 0.58);
  const radius = Math.min(width, height) * random.between(0.2, 0.3);
  const tilt = random.between(-38, 38);
  const rings = [1.55, 1.95, 2.4].map((reach) =>
    ellipse(pen, x, y, radius * reach, radius * reach * 0.34, tilt, 3),
  );
  const angle = ((tilt - 20) * Math.PI) / 180;
  const moon = pen.dot(
    x + Math.cos(angle) * radius * 2,
    y + Math.sin(angle) * radius * 2,
    radius * 0.2,
    colours.accent,
  );
  return pen.disc(x, y, radius, colours.main) + rings.join("") + moon;
}

function gridland(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const line = height * 0.56;
  const far = width * random.between(0.35, 0.65);
  const sun = pen.disc(far, line * 0.72, Math.min(width, height) * 0.27, colours.main);
  const ground = pen.block(-8, line, width + 16, height, colours.panel);
  const rows = [0, 0.07, 0.17, 0.32, 0.54, 0.85].map((depth) => {
    const y = line + (height - line) * depth;
    return `M0 ${coordinates(y)}H${coordinates(width)}`;
  });
  const rays = Array.from({ length: 15 }, (_, index) => {
    const foot = far + (index - 7) * width * 0.2;
    return `M${coordinates(far + (index - 7) * width * 0.045, line)}L${coordinates(foot, height)}`;
  });
  return sun + ground + pen.stroke(rows.join("") + rays.join(""), 2.2, colours.second);
}

function eclipse(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const x = width / 2;
  const y = height * random.between(0.46, 0.6);
  const radius = Math.min(width, height) * 0.31;
  const slip = radius * random.pick([-0.22, 0.22]);
  const line = pen.stroke(`M${coordinates(x, 0)}V${coordinates(height)}`, 2, colours.second);
  const moons = [0.34, 0.2, 0.11].map((size, index) => {
    const up = y - radius * (1.5 + index * 0.55);
    return pen.dot(x, up, radius * size, index === 1 ? colours.accent : colours.second);
  });
  return (
    line +
    pen.disc(x, y, radius, colours.accent) +
    pen.dot(x + slip, y, radius, colours.main) +
    moons.join("")
  );
}

function signal(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const x = width * random.pick([0.14, 0.5, 0.86]);
  const foot = height * 0.98;
  const pitch = Math.max(width, height) * 0.125;
  const waves = [6, 5, 4, 3, 2].map((step) =>
    pen.ring(x, foot, pitch * step, pitch * 0.34, step % 2 === 0 ? colours.main : colours.second),
  );
  return waves.join("") + pen.disc(x, foot, pitch * 1.1, colours.accent);
}

function ascent(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const x = width * random.between(0.38, 0.62);
  const half = Math.min(width, height) * 0.085;
  const nose = height * 0.1;
  const hull = `M${coordinates(x, nose)}q${coordinates(half, half * 1.5, half, half * 3.4)}v${coordinates(half * 2.4)}h${coordinates(-2 * half)}v${coordinates(-half * 2.4)}q0 ${coordinates(-half * 1.9, half, -half * 3.4)}z`;
  const tail = nose + half * 5.8;
  const plume = `M${coordinates(x - half * 0.7, tail)}h${coordinates(half * 1.4)}L${coordinates(x + half * 2.6, height + 6)}H${coordinates(x - half * 2.6)}z`;
  const body = pen.disc(width * random.pick([0.2, 0.8]), height * 0.34, half * 1.9, colours.second);
  return (
    body +
    pen.path(plume, colours.accent) +
    pen.path(hull, colours.main) +
    pen.dot(x, nose + half * 3.2, half * 0.45, colours.panel)
  );
}

/** Science fiction: a ringed planet, a grid that runs to the sun, an alignment, a signal, an ascent. */
export function orbits(pen: Pen): string {
  return pen.random.pick([planet, gridland, eclipse, signal, ascent])(pen);
}
