import type { Pen } from "@/platform/posters/pen";
import { coordinates } from "@/platform/posters/svg-markup";

/** Television films: a picture tube whose lines thicken where the picture is. */
export function scanLines(pen: Pen): string {
  const { width, height, random, colours } = pen;
  const count = 22;
  const pitch = height / count;
  const radius = Math.min(width, height) * 0.36;
  const [x, y] = [width * random.between(0.42, 0.58), height * random.between(0.45, 0.55)];
  const lines = Array.from({ length: count }, (_, row) => {
    const middle = (row + 0.5) * pitch;
    const half = Math.sqrt(Math.max(radius ** 2 - (middle - y) ** 2, 0));
    const thin = pen.block(0, middle - 0.8, width, 1.6, colours.second);
    const thick = pen.block(x - half, middle - pitch * 0.32, half * 2, pitch * 0.64, colours.main);
    return half > 0 ? thin + thick : thin;
  });
  const mark = `M${coordinates(x - radius * 0.2, y - radius * 0.26)}l${coordinates(radius * 0.5, radius * 0.26)}l${coordinates(-radius * 0.5, radius * 0.26)}z`;
  return (
    lines.join("") +
    (random.chance(0.5) ? pen.path(mark, colours.accent) : pen.dot(x, y, radius * 0.2, colours.accent))
  );
}
