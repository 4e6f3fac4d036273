import type { Pen, Point } from "@/platform/posters/pen";

function slats(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const count = random.whole(8, 11);
  const pitch = height / count;
  const lean = random.pick([-0.35, 0.35]) * width;
  const middle = width * random.between(0.4, 0.6);
  const half = width * 0.24;
  const rows = Array.from({ length: count }, (_, row) => {
    const y = row * pitch + pitch * 0.18;
    const x = middle + lean * (row / count - 0.5);
    const thickness = pitch * 0.58;
    const lit: Point[] = [
      [x - half, y],
      [x + half, y],
      [x + half + lean * 0.05, y + thickness],
      [x - half + lean * 0.05, y + thickness],
    ];
    return pen.block(-8, y, width + 16, thickness, colours.main) + pen.polygon(lit, colours.second);
  });
  const lamp = pen.dot(middle, height * 0.3, Math.min(width, height) * 0.1, colours.accent);
  return rows.join("") + lamp;
}

function doorway(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const x = width * random.between(0.3, 0.5);
  const [wide, high] = [width * 0.24, height * 0.56];
  const foot = height * 0.66;
  const spill: Point[] = [
    [x, foot],
    [x + wide, foot],
    [x + wide * random.pick([2.9, 0.4]), height],
    [x - wide * random.pick([0.5, 1.5]), height],
  ];
  const figure: Point[] = [
    [x + wide * 0.38, foot - high * 0.52],
    [x + wide * 0.62, foot - high * 0.52],
    [x + wide * 0.74, foot + height * 0.12],
    [x + wide * 0.26, foot + height * 0.12],
  ];
  const head = pen.dot(x + wide / 2, foot - high * 0.6, wide * 0.13, colours.panel);
  const light = pen.polygon(spill, colours.accent) + pen.block(x, foot - high, wide, high, colours.main);
  return light + pen.polygon(figure, colours.panel) + head;
}

function alley(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const lean = width * random.pick([0.34, -0.34]);
  const beams = [0.02, 0.32, 0.58, 0.8].map((place, index) => {
    const x = width * place;
    const thickness = width * (0.2 - index * 0.035);
    const beam: Point[] = [
      [x + lean, -6],
      [x + lean + thickness, -6],
      [x - lean + thickness, height + 6],
      [x - lean, height + 6],
    ];
    return pen.polygon(beam, index === 1 ? colours.second : colours.main);
  });
  return (
    beams.join("") + pen.disc(width * 0.66, height * 0.62, Math.min(width, height) * 0.15, colours.accent)
  );
}

function target(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const [x, y] = [width * random.between(0.35, 0.65), height * 0.45];
  const high = height * 0.2;
  const coat: Point[] = [
    [x - width * 0.05, y],
    [x + width * 0.05, y],
    [x + width * 0.17, y + high],
    [x + width * 0.22, height + 8],
    [x - width * 0.22, height + 8],
    [x - width * 0.17, y + high],
  ];
  const brim = pen.block(x - width * 0.17, y - height * 0.1, width * 0.34, height * 0.03, colours.main);
  const crown = pen.polygon(
    [
      [x - width * 0.1, y - height * 0.1],
      [x - width * 0.075, y - height * 0.22],
      [x + width * 0.085, y - height * 0.24],
      [x + width * 0.1, y - height * 0.1],
    ],
    colours.main,
  );
  const face = pen.dot(x, y - height * 0.035, Math.min(width, height) * 0.085, colours.accent);
  const shadow = pen.polygon(
    [
      [x, y],
      [width + 20, y - height * 0.3],
      [width + 20, height + 8],
      [x + width * 0.2, height + 8],
    ],
    colours.second,
  );
  return shadow + pen.polygon(coat, colours.main) + face + brim + crown;
}

function skyline(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const count = 7;
  const pitch = width / count;
  const lit = random.whole(1, count - 2);
  const moon = pen.disc(
    width * random.pick([0.24, 0.76]),
    height * 0.24,
    Math.min(width, height) * 0.15,
    colours.second,
  );
  const towers = Array.from({ length: count }, (_, index) => {
    const top = height * random.between(0.32, 0.68);
    const tower = pen.block(
      index * pitch - 1,
      top,
      pitch + 2,
      height,
      index % 2 === 0 ? colours.main : colours.second,
    );
    const pane = pen.block(
      index * pitch + pitch * 0.3,
      top + height * 0.1,
      pitch * 0.4,
      pitch * 0.5,
      colours.accent,
    );
    return index === lit ? tower + pane : tower;
  });
  return moon + towers.join("");
}

function bars(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const count = random.whole(5, 7);
  const pitch = width / count;
  const face = pen.disc(width / 2, height * 0.5, Math.min(width, height) * 0.34, colours.second);
  const bent = random.whole(1, count - 2);
  const rods = Array.from({ length: count }, (_, index) => {
    const x = (index + 0.5) * pitch - pitch * 0.16;
    const rod = pen.block(x, -8, pitch * 0.32, height + 16, colours.main);
    return index === bent ? pen.block(x, -8, pitch * 0.32, height * 0.4, colours.accent) : rod;
  });
  return face + rods.join("");
}

function shot(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const [x, y] = [width * random.between(0.34, 0.66), height * random.between(0.36, 0.6)];
  const reach = Math.min(width, height) * 0.56;
  const cracks = Array.from({ length: 9 }, (_, index) => {
    const angle = (index / 9) * 2 * Math.PI + random.between(-0.2, 0.2);
    const length = reach * random.between(0.7, 1.5);
    const side = (turn: number): Point => [
      x + Math.cos(angle + turn) * reach * 0.2,
      y + Math.sin(angle + turn) * reach * 0.2,
    ];
    return pen.polygon(
      [side(-0.22), [x + Math.cos(angle) * length, y + Math.sin(angle) * length], side(0.22)],
      colours.main,
    );
  });
  const hole = pen.dot(x, y, reach * 0.25, colours.main) + pen.disc(x, y, reach * 0.17, colours.accent);
  return pen.block(-8, height * 0.7, width + 16, height, colours.second) + cracks.join("") + hole;
}

/** Crime and noir: light through blinds, a figure in a door, slanting shadows, a hat, a city, bars, a shot. */
export function blinds(pen: Pen): string {
  return pen.random.pick([slats, doorway, alley, target, skyline, bars, shot])(pen);
}
