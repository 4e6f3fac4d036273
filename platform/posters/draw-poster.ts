import { designPoster, type PosterDesign, type PosterFilm } from "@/core/movies/poster-design";
import type { PosterBox } from "@/core/movies/poster-layout";
import { seededRandom } from "@/core/movies/seeded-random";
import { createPen } from "@/platform/posters/create-pen";
import { drawCredits, drawTitle } from "@/platform/posters/draw-text";
import { MOTIFS } from "@/platform/posters/motifs";
import { coordinate, coordinates, escapeXml } from "@/platform/posters/svg-markup";

function rectangle({ x, y, width, height }: PosterBox, fill: string): string {
  const at = `x="${coordinate(x)}" y="${coordinate(y)}"`;
  return `<rect ${at} width="${coordinate(width)}" height="${coordinate(height)}" fill="${fill}"/>`;
}

function drawPicture(design: PosterDesign, glow: { id: string; markup: string }): string {
  const { x, y, width, height } = design.layout.art;
  const { panel, ground, shapes } = design.palette;
  const [main, second, accent] = shapes;
  const pen = createPen({
    width,
    height,
    era: design.era,
    random: seededRandom(design.seed),
    colours: { panel, main, second, accent },
    glow: design.era === "neon" ? `url(#${glow.id})` : main,
  });
  const picture = MOTIFS[design.motif](pen);
  const backdrop = panel === ground ? "" : rectangle(design.layout.art, panel);
  // A nested viewport clips without an id.
  const [across, down] = [width / design.zoom, height / design.zoom];
  const view = coordinates((width - across) / 2, (height - down) / 2, across, down);
  const viewport = `x="${coordinate(x)}" y="${coordinate(y)}" width="${width}" height="${height}"`;
  const defs = picture.includes(glow.id) ? glow.markup : "";
  return `${defs}${backdrop}<svg ${viewport} viewBox="${view}">${picture}</svg>`;
}

function drawTrim({ trimmed, palette }: PosterDesign): string {
  if (!trimmed) return "";
  const line = (inset: number, thickness: number) =>
    `<path fill="none" stroke="${palette.creditInk}" stroke-width="${thickness}" d="M${inset} ${inset}H${400 - inset}V${600 - inset}H${inset}z"/>`;
  return line(8, 3) + line(13.5, 1);
}

function glowFor(id: number, { shapes }: PosterDesign["palette"]): { id: string; markup: string } {
  const name = `p${id}-glow`;
  const stops = `<stop stop-color="${shapes[2]}"/><stop offset="1" stop-color="${shapes[0]}"/>`;
  return { id: name, markup: `<linearGradient id="${name}" x2="0" y2="1">${stops}</linearGradient>` };
}

/**
 * Draws a film's poster: an SVG document, 400 by 600 units, that needs no web font and no network.
 * The same film always gives the same document; ids inside begin with the film's id.
 */
export function drawPoster(film: PosterFilm): string {
  const design = designPoster(film);
  const { palette, layout } = design;
  const strip = layout.strip ? rectangle(layout.strip, palette.ground) : "";
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 600" width="400" height="600" role="img">' +
    `<title>${escapeXml(design.title)}</title>` +
    rectangle({ x: 0, y: 0, width: 400, height: 600 }, palette.ground) +
    drawPicture(design, glowFor(film.id, palette)) +
    strip +
    drawTrim(design) +
    drawTitle(design) +
    drawCredits(design) +
    "</svg>"
  );
}
