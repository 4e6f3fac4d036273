import type { PathCommand } from "opentype.js";
import { coordinates } from "@/platform/posters/svg-markup";

/** Collects glyph outlines into one path, in relative commands on a grid of a tenth of a unit. */
export class GlyphPath {
  private readonly parts: string[] = [];
  private penX = 0;
  private penY = 0;
  private startX = 0;
  private startY = 0;

  /** Adds one glyph, its commands in font units with y down, at a baseline origin. */
  add(commands: readonly PathCommand[], originX: number, originY: number, scale: number): void {
    const tenthsX = (x: number) => Math.round((originX + x * scale) * 10);
    const tenthsY = (y: number) => Math.round((originY + y * scale) * 10);
    for (const command of commands) {
      if (command.type === "Z") this.close();
      else if (command.type === "M") this.move(tenthsX(command.x), tenthsY(command.y));
      else if (command.type === "L") this.line(tenthsX(command.x), tenthsY(command.y));
      else if (command.type === "Q")
        this.curve("q", [tenthsX(command.x1), tenthsY(command.y1), tenthsX(command.x), tenthsY(command.y)]);
      else
        this.curve("c", [
          ...[tenthsX(command.x1), tenthsY(command.y1), tenthsX(command.x2), tenthsY(command.y2)],
          ...[tenthsX(command.x), tenthsY(command.y)],
        ]);
    }
  }

  /** The value of a path's "d" attribute. */
  toString(): string {
    return this.parts.join("");
  }

  private close(): void {
    this.parts.push("z");
    this.penX = this.startX;
    this.penY = this.startY;
  }

  private move(x: number, y: number): void {
    this.parts.push(`m${coordinates((x - this.penX) / 10, (y - this.penY) / 10)}`);
    this.startX = this.penX = x;
    this.startY = this.penY = y;
  }

  private line(x: number, y: number): void {
    const dx = (x - this.penX) / 10;
    const dy = (y - this.penY) / 10;
    if (dx === 0 && dy === 0) return;
    if (dy === 0) this.parts.push(`h${coordinates(dx)}`);
    else if (dx === 0) this.parts.push(`v${coordinates(dy)}`);
    else this.parts.push(`l${coordinates(dx, dy)}`);
    this.penX = x;
    this.penY = y;
  }

  private curve(letter: "q" | "c", points: number[]): void {
    const relative = points.map((value, index) => (value - (index % 2 === 0 ? this.penX : this.penY)) / 10);
    this.parts.push(letter + coordinates(...relative));
    this.penX = points[points.length - 2] ?? this.penX;
    this.penY = points[points.length - 1] ?? this.penY;
  }
}
