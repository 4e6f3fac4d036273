import type { SeededRandom } from "@/core/movies/seeded-random";
import { coordinates } from "@/platform/posters/svg-markup";

/**
 * A closed curve around a centre that wavers between two shares of its radius, as path data:
 * quadratic pieces between the midpoints of an irregular polygon.
 */
export function roundedOutline(
  centre: { x: number; y: number; radius: number },
  waver: { corners: number; low: number; high: number },
  random: SeededRandom,
): string {
  const { x, y, radius } = centre;
  const points = Array.from({ length: waver.corners }, (_, index) => {
    const angle = (index / waver.corners) * 2 * Math.PI;
    const reach = radius * random.between(waver.low, waver.high);
    return { x: x + Math.cos(angle) * reach, y: y + Math.sin(angle) * reach };
  });
  const corner = (index: number) => points[index % waver.corners] ?? { x, y };
  const middle = (index: number): [number, number] => {
    const [from, to] = [corner(index), corner(index + 1)];
    return [(from.x + to.x) / 2, (from.y + to.y) / 2];
  };
  const curves = points.map((_, index) => {
    const { x: controlX, y: controlY } = corner(index + 1);
    return `Q${coordinates(controlX, controlY, ...middle(index + 1))}`;
  });
  return `M${coordinates(...middle(0))}${curves.join("")}z`;
}
