import { readFileSync } from "node:fs";
import path from "node:path";
import * as opentype from "opentype.js";
import type { PosterFace } from "@/core/movies/poster-lettering";
import type { GlyphPath } from "@/platform/posters/glyph-path";

/** Extents of a line of text set at size 1 on the origin; y grows downwards, the baseline is 0. */
export type TextExtents = { left: number; right: number; top: number; bottom: number };

export type PosterFont = {
  /** Whether the font has a glyph for every character. */
  covers(text: string): boolean;
  /** The ink of the text, kerned. */
  extents(text: string): TextExtents;
  /** Adds the outline of the text to a path, its origin at x on the baseline y. */
  outline(target: GlyphPath, text: string, x: number, y: number, size: number): void;
};

type PlacedGlyph = { glyph: opentype.Glyph; x: number };

// The bundler takes the library's ES module, plain Node its CommonJS one, whose names are all on the default export.
const library = (Reflect.get(opentype, "default") ?? opentype) as typeof opentype;

// Read from the working directory, which is the project root for the web server, the worker and the tests alike:
// a bundled module has no folder of its own.
function readFont(file: string): opentype.Font {
  const bytes = readFileSync(path.join(process.cwd(), "platform/posters/fonts", file));
  return library.parse(new Uint8Array(bytes).buffer);
}

function place(font: opentype.Font, text: string): PlacedGlyph[] {
  let x = 0;
  let previous: opentype.Glyph | null = null;
  return [...text].map((character) => {
    const glyph = font.charToGlyph(character);
    if (previous) x += font.getKerningValue(previous, glyph);
    const placed = { glyph, x };
    x += glyph.advanceWidth ?? 0;
    previous = glyph;
    return placed;
  });
}

function openFont(file: string): PosterFont {
  const font = readFont(file);
  const em = font.unitsPerEm;
  const outlines = new Map<number, readonly opentype.PathCommand[]>();
  const boxes = new Map<number, opentype.BoundingBox>();

  const outlineOf = (glyph: opentype.Glyph) => {
    const known = outlines.get(glyph.index) ?? glyph.getPath(0, 0, em).commands;
    outlines.set(glyph.index, known);
    return known;
  };
  const boxOf = (glyph: opentype.Glyph) => {
    const known = boxes.get(glyph.index) ?? glyph.getBoundingBox();
    boxes.set(glyph.index, known);
    return known;
  };

  return {
    covers: (text) => [...text].every((character) => font.charToGlyphIndex(character) > 0),
    extents(text) {
      const extents = { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY, top: 0, bottom: 0 };
      for (const { glyph, x } of place(font, text)) {
        const box = boxOf(glyph);
        if (box.x2 <= box.x1) continue;
        extents.left = Math.min(extents.left, (x + box.x1) / em);
        extents.right = Math.max(extents.right, (x + box.x2) / em);
        extents.top = Math.min(extents.top, -box.y2 / em);
        extents.bottom = Math.max(extents.bottom, -box.y1 / em);
      }
      return extents.right < extents.left ? { left: 0, right: 0, top: 0, bottom: 0 } : extents;
    },
    outline(target, text, x, y, size) {
      const scale = size / em;
      for (const placed of place(font, text))
        target.add(outlineOf(placed.glyph), x + placed.x * scale, y, scale);
    },
  };
}

const FILES: Readonly<Record<PosterFace, string>> = {
  wide: "archivo-expanded-extrabold.otf",
  condensed: "sofia-sans-extra-condensed-black.otf",
  serif: "fraunces-display-bold.otf",
  deco: "limelight-regular.woff",
  literary: "instrument-serif-regular.otf",
  text: "archivo-medium.otf",
};

const opened = new Map<PosterFace, PosterFont>();

/** The font of a face, opened on first use and kept. Throws when its file is missing. */
export function posterFont(face: PosterFace): PosterFont {
  const font = opened.get(face) ?? openFont(FILES[face]);
  opened.set(face, font);
  return font;
}

/** The first of the faces that has every letter of the text, or null when it needs the viewer's own fonts. */
export function fontCovering(faces: readonly PosterFace[], text: string): PosterFont | null {
  const face = faces.find((each) => posterFont(each).covers(text));
  return face === undefined ? null : posterFont(face);
}
