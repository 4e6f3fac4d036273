import type { Pen } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

function graph(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const pitch = 20;
  const down = Array.from(
    { length: Math.ceil(width / pitch) },
    (_, index) => `M${coordinates(index * pitch)} 0V${coordinates(height)}`,
  );
  const across = Array.from(
    { length: Math.ceil(height / pitch) },
    (_, index) => `M0 ${coordinates(index * pitch)}H${coordinates(width)}`,
  );
  const paper = pen.stroke(down.join("") + across.join(""), 0.7, colours.second);
  const x = pitch * random.whole(6, Math.max(6, Math.floor(width / pitch) - 6));
  const y = pitch * random.whole(5, Math.max(5, Math.floor(height / pitch) - 5));
  const found = pen.disc(x, y, pitch * random.pick([3, 4]), colours.main);
  const cross = `M${coordinates(x)} 0V${coordinates(height)}M0 ${coordinates(y)}H${coordinates(width)}`;
  return paper + found + pen.stroke(cross, 2, colours.accent);
}

function contactSheet(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const [columns, rows] = [4, 4];
  const [wide, high] = [width / columns, height / rows];
  const chosen = random.whole(0, columns * rows - 1);
  return Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [(index % columns) * wide, Math.floor(index / columns) * high];
    const fill = index === chosen ? colours.accent : colours.main;
    const scene = random.between(0.3, 0.75);
    const frame = pen.block(x + 5, y + 5, wide - 10, high - 10, fill);
    const ground = pen.block(
      x + 5,
      y + 5 + (high - 10) * scene,
      wide - 10,
      (high - 10) * (1 - scene),
      colours.second,
    );
    return frame + (index === chosen ? "" : ground);
  }).join("");
}

function chart(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const count = 9;
  const pitch = (width * 0.86) / count;
  const marked = random.whole(2, count - 2);
  const bars = Array.from({ length: count }, (_, index) => {
    const high = height * random.between(0.14, 0.72);
    return pen.block(
      width * 0.07 + index * pitch,
      height * 0.9 - high,
      pitch * 0.72,
      high,
      index === marked ? colours.accent : colours.main,
    );
  });
  const rules = [0.18, 0.36, 0.54, 0.72, 0.9].map(
    (y) => `M${coordinates(width * 0.07, height * y)}H${coordinates(width * 0.93)}`,
  );
  return pen.stroke(rules.join(""), 1.2, colours.second) + bars.join("");
}

/** Documentaries: graph paper, a contact sheet, a chart. */
export function ruledPaper(pen: Pen): string {
  return pen.random.pick([graph, contactSheet, chart])(pen);
}
