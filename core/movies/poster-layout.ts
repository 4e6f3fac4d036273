import type { PosterEra } from "@/core/movies/poster-era";
import type { PosterMotif } from "@/core/movies/poster-motif";
import type { SeededRandom } from "@/core/movies/seeded-random";

/** A rectangle in poster units: the poster is 400 wide and 600 high, the origin top left. */
export type PosterBox = { x: number; y: number; width: number; height: number };

/** Where picture, title and credits stand. The title and credit boxes never meet the picture. */
export type PosterLayout = {
  name: "foot" | "head" | "band" | "frame" | "side" | "tower" | "crown" | "centre";
  art: PosterBox;
  title: PosterBox;
  /** Which edge of its box the title leans on. */
  anchor: "top" | "bottom";
  align: "left" | "centre";
  /** The title reads upwards; its box is given unturned, from its lower left corner. */
  turned: boolean;
  /** Credits: their box, and whether they run in one line between the margins or in stacked lines. */
  credits: PosterBox;
  stacked: boolean;
  /** A plain strip over a picture that fills the whole poster. */
  strip: PosterBox | null;
};

type Name = PosterLayout["name"];

const MARGIN = 26;
const MEASURE = 400 - 2 * MARGIN;
const FOOT_CREDITS: PosterBox = { x: MARGIN, y: 540, width: MEASURE, height: 34 };

const BY_ERA: Readonly<Record<PosterEra, readonly Name[]>> = {
  deco: ["foot", "head", "frame", "tower", "side", "band", "centre", "crown"],
  "cut-paper": ["foot", "head", "band", "tower", "crown", "crown", "centre"],
  swiss: ["head", "foot", "tower", "side", "frame", "crown"],
  neon: ["foot", "band", "head", "foot", "tower", "crown"],
  crop: ["band", "foot", "tower", "side", "head", "crown"],
  minimal: ["centre", "foot", "head", "frame", "side", "centre", "tower", "crown"],
};

const box = (x: number, y: number, width: number, height: number): PosterBox => ({ x, y, width, height });

const plain = { align: "left", turned: false, stacked: false, strip: null, credits: FOOT_CREDITS } as const;

function bandLayout(random: SeededRandom): PosterLayout {
  const top = random.pick([70, 300, 372]);
  const strip = box(0, top, 400, 200);
  const title = box(MARGIN, top + 22, MEASURE, 118);
  const credits = box(MARGIN, top + 148, MEASURE, 34);
  return { ...plain, name: "band", art: box(0, 0, 400, 600), title, anchor: "top", credits, strip };
}

function layoutNamed(name: Name, random: SeededRandom): PosterLayout {
  switch (name) {
    case "foot":
      return {
        ...plain,
        name,
        art: box(0, 0, 400, 384),
        title: box(MARGIN, 408, MEASURE, 122),
        anchor: "top",
      };
    case "head":
      return {
        ...plain,
        name,
        art: box(0, 196, 400, 332),
        title: box(MARGIN, 28, MEASURE, 146),
        anchor: "top",
      };
    case "band":
      return bandLayout(random);
    case "frame":
      return {
        ...plain,
        name,
        art: box(MARGIN, MARGIN, MEASURE, 366),
        title: box(MARGIN, 414, MEASURE, 114),
        anchor: "top",
      };
    case "side":
      return {
        ...plain,
        name,
        art: box(112, 0, 288, 508),
        title: box(26, 574, 548, 66),
        anchor: "top",
        turned: true,
        credits: box(112, 526, 262, 48),
        stacked: true,
      };
    case "tower":
      return { ...plain, name, art: box(0, 330, 400, 196), title: box(22, 24, 356, 284), anchor: "bottom" };
    case "crown":
      return {
        ...plain,
        name,
        art: box(0, 236, 400, 364),
        title: box(MARGIN, 76, MEASURE, 138),
        anchor: "bottom",
        credits: box(MARGIN, 20, MEASURE, 36),
      };
    case "centre":
      return {
        ...plain,
        name,
        art: box(0, 0, 400, 388),
        title: box(36, 406, 328, 112),
        anchor: "top",
        align: "centre",
        credits: box(36, 530, 328, 44),
        stacked: true,
      };
  }
}

// Pictures that go on all over the surface; others would lose their one object behind a strip.
const PATTERNS: readonly PosterMotif[] = [
  "fangs",
  "chevrons",
  "toy-blocks",
  "speed-stripes",
  "confetti",
  "scan-lines",
];

/** A layout current in the era that suits the motif and can carry a title of this many characters. */
export function posterLayout(
  era: PosterEra,
  motif: PosterMotif,
  titleLength: number,
  random: SeededRandom,
): PosterLayout {
  // One to three letters are a picture themselves.
  if (titleLength <= 3) return layoutNamed("tower", random);
  const carries = (name: Name) =>
    !(name === "side" && titleLength > 20) &&
    !(name === "tower" && titleLength > 34) &&
    !(name === "band" && !PATTERNS.includes(motif));
  return layoutNamed(random.pick(BY_ERA[era].filter(carries)), random);
}
