import type { SeededRandom } from "@/core/movies/seeded-random";

/** The graphic idiom of a poster, after the years in which it was current. */
export type PosterEra = "deco" | "cut-paper" | "swiss" | "neon" | "crop" | "minimal";

/** The idiom of the film's own time. A film without a year gets one of the two that never date. */
export function posterEra(year: number | null, random: SeededRandom): PosterEra {
  if (year === null) return random.pick(["swiss", "minimal"]);
  if (year < 1940) return "deco";
  if (year < 1960) return "cut-paper";
  if (year < 1980) return "swiss";
  if (year < 1990) return "neon";
  if (year < 2000) return "crop";
  return "minimal";
}
