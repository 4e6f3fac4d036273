import { discOf } from "@/platform/posters/disc";
import type { Pen, Point } from "@/platform/posters/pen";
import { coordinate, coordinates } from "@/platform/posters/svg-markup";

/** A pen for a surface, working in an era's manner. */
export function createPen(
  surface: Pick<Pen, "width" | "height" | "era" | "random" | "colours" | "glow">,
): Pen {
  const { era, random } = surface;
  // Scissors do not cut along a ruler.
  const snip = (amount: number) => (era === "cut-paper" ? random.between(-amount, amount) : 0);
  const polygon: Pen["polygon"] = (points, fill) => {
    const [start = "", ...rest] = points.map(([x, y]) => coordinates(x + snip(3.5), y + snip(3.5)));
    return `<path fill="${fill}" d="M${start}L${rest.join(" ")}z"/>`;
  };
  const pen: Pen = {
    ...surface,
    polygon,
    disc: (x, y, radius, fill) => discOf(pen, x, y, radius, fill),
    dot: (x, y, radius, fill) =>
      `<circle cx="${coordinate(x)}" cy="${coordinate(y)}" r="${coordinate(radius)}" fill="${fill}"/>`,
    block(x, y, width, height, fill) {
      if (era === "cut-paper") {
        const corners: Point[] = [
          [x, y],
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
        ];
        return polygon(corners, fill);
      }
      const at = `x="${coordinate(x)}" y="${coordinate(y)}"`;
      return `<rect ${at} width="${coordinate(width)}" height="${coordinate(height)}" fill="${fill}"/>`;
    },
    ring(x, y, radius, thickness, colour) {
      const at = `cx="${coordinate(x)}" cy="${coordinate(y)}" r="${coordinate(radius)}"`;
      return `<circle ${at} fill="none" stroke="${colour}" stroke-width="${coordinate(thickness)}"/>`;
    },
    path: (d, fill) => `<path fill="${fill}" d="${d}"/>`,
    stroke: (d, thickness, colour) =>
      `<path fill="none" stroke="${colour}" stroke-width="${coordinate(thickness)}" d="${d}"/>`,
  };
  return pen;
}
