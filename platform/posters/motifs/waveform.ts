import type { Pen } from "@/platform/posters/pen";

function sound(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const count = 23;
  const pitch = (width * 0.9) / count;
  const phase = random.between(0, 6);
  return Array.from({ length: count }, (_, index) => {
    const envelope = Math.sin((Math.PI * (index + 0.5)) / count) ** 0.7;
    const swing = Math.abs(Math.sin(index * 0.9 + phase) * 0.7 + Math.sin(index * 0.37 + phase) * 0.4);
    const high = height * (0.06 + 0.8 * envelope * Math.min(1, swing));
    const fill = index % 7 === 3 ? colours.accent : index % 2 === 0 ? colours.main : colours.second;
    return pen.block(width * 0.05 + index * pitch, (height - high) / 2, pitch * 0.62, high, fill);
  }).join("");
}

function record(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const radius = Math.min(width, height) * random.pick([0.44, 0.62]);
  const [x, y] = [width * random.pick([0.5, 0.34, 0.72]), height * random.between(0.44, 0.58)];
  const grooves = [0.9, 0.8, 0.7, 0.6, 0.5].map((share) =>
    pen.ring(x, y, radius * share, 1.6, colours.panel),
  );
  const label = pen.disc(x, y, radius * 0.34, colours.accent) + pen.dot(x, y, radius * 0.04, colours.panel);
  return pen.dot(x, y, radius, pen.glow) + grooves.join("") + label;
}

function keys(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const count = 8;
  const pitch = width / count;
  const struck = random.whole(1, count - 2);
  const whites = Array.from({ length: count }, (_, index) =>
    pen.block(
      index * pitch + 1.5,
      height * 0.08,
      pitch - 3,
      height,
      index === struck ? colours.accent : colours.main,
    ),
  );
  const blacks = [1, 2, 4, 5, 6, 8].map((index) =>
    pen.block(index * pitch - pitch * 0.3, height * 0.06, pitch * 0.6, height * 0.56, colours.second),
  );
  return whites.join("") + blacks.join("");
}

/** Music: a waveform, a record, a keyboard. */
export function waveform(pen: Pen): string {
  return pen.random.pick([sound, record, keys])(pen);
}
