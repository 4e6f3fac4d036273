import type { PosterEra } from "@/core/movies/poster-era";
import type { SeededRandom } from "@/core/movies/seeded-random";

export type Point = readonly [x: number, y: number];

/** What a motif draws with: a surface of width × height units, four colours, and shapes in the era's own hand. */
export type Pen = {
  width: number;
  height: number;
  era: PosterEra;
  random: SeededRandom;
  colours: { panel: string; main: string; second: string; accent: string };
  /** A fill for main surfaces: a gradient in the neon years, the main colour otherwise. */
  glow: string;
  disc(x: number, y: number, radius: number, fill: string): string;
  /** A disc without the era's mannerism, for small or repeated ones. */
  dot(x: number, y: number, radius: number, fill: string): string;
  block(x: number, y: number, width: number, height: number, fill: string): string;
  polygon(points: readonly Point[], fill: string): string;
  ring(x: number, y: number, radius: number, thickness: number, colour: string): string;
  path(d: string, fill: string): string;
  stroke(d: string, thickness: number, colour: string): string;
};
