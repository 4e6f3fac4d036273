import type { Pen } from "@/platform/posters/pen";
import { roundedOutline } from "@/platform/posters/rounded-outline";
import { coordinates } from "@/platform/posters/svg-markup";

function halfDisc(x: number, y: number, radius: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const dx = Math.cos(angle) * radius;
  const dy = Math.sin(angle) * radius;
  return `M${coordinates(x - dx, y - dy)}A${coordinates(radius, radius)} 0 0 1 ${coordinates(x + dx, y + dy)}z`;
}

function twoTone(pen: Pen, x: number, y: number, radius: number, fill: string): string {
  const { second, main } = pen.colours;
  const other = fill === second ? main : second;
  return (
    pen.dot(x, y, radius, fill) +
    pen.path(halfDisc(x, y, radius, pen.random.pick([0, 45, 90, 180, 270])), other)
  );
}

function scissored(pen: Pen, x: number, y: number, radius: number, fill: string): string {
  const waver = { corners: 9, low: 1.01, high: 1.13 };
  return pen.path(roundedOutline({ x, y, radius }, waver, pen.random), fill);
}

function concentric(pen: Pen, x: number, y: number, radius: number, fill: string): string {
  const { panel, main, second, accent } = pen.colours;
  const others = [second, accent, main].filter((colour) => colour !== fill);
  const [between = panel, core = panel] = pen.random.chance(0.5) ? [panel, panel] : others;
  const rings = [fill, between, fill, core, fill];
  return rings.map((colour, index) => pen.dot(x, y, radius * (1 - index * 0.19), colour)).join("");
}

function slatted(pen: Pen, x: number, y: number, radius: number, fill: string): string {
  const slats = [0.12, 0.3, 0.47, 0.63, 0.78].map((depth, index) =>
    pen.block(
      x - radius,
      y + radius * depth,
      2 * radius,
      radius * (0.025 + index * 0.022),
      pen.colours.panel,
    ),
  );
  return pen.dot(x, y, radius, fill === pen.colours.main ? pen.glow : fill) + slats.join("");
}

function shifted(pen: Pen, x: number, y: number, radius: number, fill: string): string {
  const slip = radius * pen.random.pick([0.14, 0.22, -0.18]);
  const upright = pen.random.chance(0.5);
  const [dx, dy] = upright ? [0, slip] : [slip, 0];
  const turn = upright ? 90 : 0;
  return pen.path(
    halfDisc(x + dx, y + dy, radius, turn) + halfDisc(x - dx, y - dy, radius, turn + 180),
    fill,
  );
}

/** A disc as each time drew it: halved, cut with scissors, concentric, slatted like a neon sun, slipped, or plain. */
export function discOf(pen: Pen, x: number, y: number, radius: number, fill: string): string {
  switch (pen.era) {
    case "deco":
      return twoTone(pen, x, y, radius, fill);
    case "cut-paper":
      return scissored(pen, x, y, radius, fill);
    case "swiss":
      return concentric(pen, x, y, radius, fill);
    case "neon":
      return slatted(pen, x, y, radius, fill);
    case "crop":
      return shifted(pen, x, y, radius, fill);
    case "minimal":
      return pen.dot(x, y, radius, fill);
  }
}
