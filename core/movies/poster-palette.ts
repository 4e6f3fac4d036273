import { contrastRatio } from "@/core/movies/colour-contrast";
import type { PosterEra } from "@/core/movies/poster-era";
import type { PosterLayout } from "@/core/movies/poster-layout";
import type { PosterMood } from "@/core/movies/poster-motif";
import { PALETTE_BOOK } from "@/core/movies/poster-palette-book";
import type { SeededRandom } from "@/core/movies/seeded-random";

/** The colours of one poster, all "#rrggbb". */
export type PosterPalette = {
  /** Behind the title and the credits. */
  ground: string;
  /** Behind the picture; may be the ground itself. */
  panel: string;
  /** What the picture is drawn with: main, second, accent. None equals the panel. */
  shapes: readonly [string, string, string];
  /** Title and credits; both at least MIN_TEXT_CONTRAST on the ground. */
  titleInk: string;
  creditInk: string;
};

/** WCAG 2.2 AA for text of any size. */
export const MIN_TEXT_CONTRAST = 4.5;

const PAPER_AND_INK = ["#fbf6ea", "#14110f", "#ffffff", "#000000"];

/** The colours among the candidates that can be read on the ground; paper or ink where none can. */
export function readableInks(ground: string, candidates: readonly string[]): readonly [string, ...string[]] {
  const readable = (ink: string) => contrastRatio(ink, ground) >= MIN_TEXT_CONTRAST;
  const [first, ...rest] = [...candidates.filter(readable), ...PAPER_AND_INK.filter(readable).slice(0, 1)];
  // Against any colour either white or black reaches 4.58, so that the list is never empty.
  return [first ?? "#000000", ...rest];
}

function mostReadable(ground: string, inks: readonly string[]): string {
  return inks.reduce((best, ink) => (contrastRatio(ink, ground) > contrastRatio(best, ground) ? ink : best));
}

// A mid grey reads well enough and says nothing.
function lively(inks: readonly [string, ...string[]]): readonly string[] {
  const dull = (ink: string) => {
    const channels = [1, 3, 5].map((start) => Number.parseInt(ink.slice(start, start + 2), 16));
    const [low, high] = [Math.min(...channels), Math.max(...channels)];
    return high - low < 44 && low > 60 && high < 215;
  };
  const kept = inks.filter((ink) => !dull(ink));
  return kept.length > 0 ? kept : inks;
}

/** A palette from the era's page of the book, in a mood that suits, with the roles of its colours dealt anew. */
export function posterPalette(
  era: PosterEra,
  moods: readonly PosterMood[],
  layout: PosterLayout,
  random: SeededRandom,
): PosterPalette {
  const page = PALETTE_BOOK[era];
  const fitting = page.filter((entry) => entry.moods.some((mood) => moods.includes(mood)));
  // Mostly in the mood of the film, but not so strictly that one genre of one decade has one colour.
  const entry = random.pick(fitting.length > 1 && random.chance(0.7) ? fitting : page);
  const [first, second, third, fourth] = entry.colours;
  const turned = random.chance(0.35);
  const [ground, main] = turned ? [second, first] : [first, second];
  const inks = readableInks(ground, [main, third, fourth]);
  // A framed picture needs a ground of its own, an airy one must not have it.
  const inPanel = layout.name === "frame" || (layout.name !== "centre" && random.chance(0.45));
  return {
    ground,
    panel: inPanel ? main : ground,
    shapes: inPanel ? [ground, third, fourth] : [main, third, fourth],
    titleInk: random.pick(lively(inks)),
    creditInk: mostReadable(ground, inks),
  };
}
