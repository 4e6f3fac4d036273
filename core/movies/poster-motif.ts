import type { SeededRandom } from "@/core/movies/seeded-random";

/** The picture idea of a poster; each has one drawing in platform/posters/motifs. */
export type PosterMotif =
  | "horizon"
  | "orbits"
  | "fangs"
  | "circles"
  | "blinds"
  | "chevrons"
  | "blobs"
  | "ruled-paper"
  | "waveform"
  | "keyhole"
  | "arches"
  | "toy-blocks"
  | "moon"
  | "vanishing-point"
  | "confetti"
  | "speed-stripes"
  | "peaks"
  | "monolith"
  | "scan-lines"
  | "projector";

/** The feeling a motif asks of its colours. */
export type PosterMood = "dark" | "warm" | "cool" | "bright" | "quiet";

// Most telling genre first: TMDB lists genres in no order of importance, and nearly everything is also a drama.
const MOTIF_BY_GENRE: ReadonlyMap<string, PosterMotif> = new Map([
  ["Western", "horizon"],
  ["Horror", "fangs"],
  ["Documentary", "ruled-paper"],
  ["Animation", "blobs"],
  ["War", "chevrons"],
  ["Science Fiction", "orbits"],
  ["Music", "waveform"],
  ["Mystery", "keyhole"],
  ["Fantasy", "moon"],
  ["Romance", "circles"],
  ["History", "arches"],
  ["Crime", "blinds"],
  ["Thriller", "vanishing-point"],
  ["Family", "toy-blocks"],
  ["Adventure", "peaks"],
  ["Action", "speed-stripes"],
  ["Comedy", "confetti"],
  ["TV Movie", "scan-lines"],
  ["Drama", "monolith"],
]);

const MOODS: Readonly<Record<PosterMotif, readonly PosterMood[]>> = {
  horizon: ["warm"],
  orbits: ["cool", "dark"],
  fangs: ["dark"],
  circles: ["warm", "bright"],
  blinds: ["dark", "quiet"],
  chevrons: ["quiet", "warm"],
  blobs: ["bright", "warm"],
  "ruled-paper": ["quiet", "cool"],
  waveform: ["bright", "dark"],
  keyhole: ["dark", "cool"],
  arches: ["warm", "quiet"],
  "toy-blocks": ["bright"],
  moon: ["cool", "dark"],
  "vanishing-point": ["dark", "bright"],
  confetti: ["bright", "warm"],
  "speed-stripes": ["bright", "warm"],
  peaks: ["cool", "bright"],
  monolith: ["quiet", "warm", "cool"],
  "scan-lines": ["cool", "quiet"],
  projector: ["quiet", "dark"],
};

/** The motif of the most telling genre, now and then of the second, so that one genre does not make one shelf. */
export function posterMotif(genres: readonly string[], random: SeededRandom): PosterMotif {
  const known = [...MOTIF_BY_GENRE].filter(([genre]) => genres.includes(genre)).map(([, motif]) => motif);
  const second = random.chance(0.3);
  return (second ? known[1] : undefined) ?? known[0] ?? "projector";
}

/** The moods that suit a motif, in no order. */
export function moodsOf(motif: PosterMotif): readonly PosterMood[] {
  return MOODS[motif];
}
