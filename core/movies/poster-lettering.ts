import type { PosterEra } from "@/core/movies/poster-era";
import type { PosterLayout } from "@/core/movies/poster-layout";
import type { PosterMotif } from "@/core/movies/poster-motif";
import type { SeededRandom } from "@/core/movies/seeded-random";

/** The voice of a title; platform/posters/poster-font.ts has one font file for each. */
export type PosterFace = "wide" | "condensed" | "serif" | "deco" | "literary" | "text";

/** How a title is set. */
export type PosterLettering = {
  face: PosterFace;
  letterCase: "as-written" | "upper" | "lower";
  /** "even": one size throughout. "block": every line is set to the full measure, each in its own size. */
  setting: "even" | "block";
};

const FACES: Readonly<Record<PosterEra, readonly PosterFace[]>> = {
  deco: ["deco", "deco", "condensed", "wide"],
  "cut-paper": ["condensed", "condensed", "serif", "wide"],
  swiss: ["text", "wide", "serif", "condensed"],
  neon: ["wide", "condensed", "wide", "serif"],
  crop: ["condensed", "wide", "serif", "condensed", "literary"],
  minimal: ["serif", "wide", "condensed", "literary", "literary"],
};

const LYRICAL: readonly PosterMotif[] = ["circles", "moon", "arches", "monolith", "ruled-paper"];

const LONGEST_WORD_FOR_WIDE = 10;

function chooseFace(
  era: PosterEra,
  motif: PosterMotif,
  longestWord: number,
  random: SeededRandom,
): PosterFace {
  const lyrical = LYRICAL.includes(motif) && era !== "deco";
  const faces: readonly PosterFace[] = lyrical ? [...FACES[era], "serif"] : FACES[era];
  return random.pick(faces.filter((face) => face !== "wide" || longestWord <= LONGEST_WORD_FOR_WIDE));
}

function chooseCase(
  face: PosterFace,
  era: PosterEra,
  short: boolean,
  random: SeededRandom,
): PosterLettering["letterCase"] {
  if (face === "condensed") return "upper";
  if (face === "wide") return short && (era === "swiss" || random.chance(0.2)) ? "lower" : "upper";
  if (face === "deco") return random.chance(0.35) ? "upper" : "as-written";
  return face === "text" && short && random.chance(0.4) ? "lower" : "as-written";
}

/** Typeface, case and setting for a title, given the place it has. */
export function posterLettering(
  title: string,
  place: { era: PosterEra; motif: PosterMotif; layout: PosterLayout },
  random: SeededRandom,
): PosterLettering {
  const words = title.split(" ");
  const face = chooseFace(place.era, place.motif, Math.max(...words.map((word) => word.length)), random);
  const letterCase = chooseCase(face, place.era, title.length <= 24, random);
  const canBlock = letterCase === "upper" && words.length > 1 && !place.layout.turned && title.length < 40;
  const block = canBlock && (place.layout.name === "tower" || random.chance(0.45));
  return { face, letterCase, setting: block ? "block" : "even" };
}
