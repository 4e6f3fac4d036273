import type { PosterMotif } from "@/core/movies/poster-motif";
import { arches } from "@/platform/posters/motifs/arches";
import { blinds } from "@/platform/posters/motifs/blinds";
import { blobs } from "@/platform/posters/motifs/blobs";
import { chevrons } from "@/platform/posters/motifs/chevrons";
import { circles } from "@/platform/posters/motifs/circles";
import { confetti } from "@/platform/posters/motifs/confetti";
import { fangs } from "@/platform/posters/motifs/fangs";
import { horizon } from "@/platform/posters/motifs/horizon";
import { keyhole } from "@/platform/posters/motifs/keyhole";
import { monolith } from "@/platform/posters/motifs/monolith";
import { moon } from "@/platform/posters/motifs/moon";
import { orbits } from "@/platform/posters/motifs/orbits";
import { peaks } from "@/platform/posters/motifs/peaks";
import { projector } from "@/platform/posters/motifs/projector";
import { ruledPaper } from "@/platform/posters/motifs/ruled-paper";
import { scanLines } from "@/platform/posters/motifs/scan-lines";
import { speedStripes } from "@/platform/posters/motifs/speed-stripes";
import { toyBlocks } from "@/platform/posters/motifs/toy-blocks";
import { vanishingPoint } from "@/platform/posters/motifs/vanishing-point";
import { waveform } from "@/platform/posters/motifs/waveform";
import type { Pen } from "@/platform/posters/pen";

/** The drawing of each motif: SVG markup on the pen's surface, which clips what runs over its edges. */
export const MOTIFS: Readonly<Record<PosterMotif, (pen: Pen) => string>> = {
  horizon,
  orbits,
  fangs,
  circles,
  blinds,
  chevrons,
  blobs,
  "ruled-paper": ruledPaper,
  waveform,
  keyhole,
  arches,
  "toy-blocks": toyBlocks,
  moon,
  "vanishing-point": vanishingPoint,
  confetti,
  "speed-stripes": speedStripes,
  peaks,
  monolith,
  "scan-lines": scanLines,
  projector,
};
