import { type PosterEra, posterEra } from "@/core/movies/poster-era";
import { type PosterLayout, posterLayout } from "@/core/movies/poster-layout";
import { type PosterLettering, posterLettering } from "@/core/movies/poster-lettering";
import { moodsOf, type PosterMotif, posterMotif } from "@/core/movies/poster-motif";
import { type PosterPalette, posterPalette } from "@/core/movies/poster-palette";
import { posterCredits, posterTitle } from "@/core/movies/poster-text";
import { type SeededRandom, seededRandom } from "@/core/movies/seeded-random";

/** What a poster is drawn from. Everything but the id may be missing or empty. */
export type PosterFilm = {
  id: number;
  title: string;
  year: number | null;
  /** TMDB genre names, in English. */
  genres: readonly string[];
  directors: readonly string[];
  /** ISO 639-1 code of the original language. */
  language: string | null;
  runtimeMinutes: number | null;
};

/** Every decision about a poster; drawing it adds nothing but geometry. */
export type PosterDesign = {
  /** Seed for the details of the drawing. */
  seed: number;
  era: PosterEra;
  motif: PosterMotif;
  layout: PosterLayout;
  palette: PosterPalette;
  lettering: PosterLettering;
  title: string;
  /** A double line around the whole, as programmes of the twenties had. */
  trimmed: boolean;
  /** How close the picture is seen: 1 is all of it, more is a crop. */
  zoom: number;
  /** Who made it, and the facts: either may be empty. */
  credits: { makers: string; facts: string };
};

function posterZoom(era: PosterEra, layout: PosterLayout["name"], random: SeededRandom): number {
  if (layout === "centre") return 0.77;
  return random.chance(era === "crop" ? 0.6 : 0.12) ? random.between(1.25, 1.5) : 1;
}

/** Designs a film's poster. The same film always has the same poster; other films differ by id. */
export function designPoster(film: PosterFilm): PosterDesign {
  const random = seededRandom(film.id);
  const title = posterTitle(film.title);
  const era = posterEra(film.year, random);
  const motif = posterMotif(film.genres, random);
  const layout = posterLayout(era, motif, title.length, random);
  const palette = posterPalette(era, moodsOf(motif), layout, random);
  const lettering = posterLettering(title, { era, motif, layout }, random);
  const seed = random.whole(1, 2 ** 31);
  const trimmed = era === "deco" && layout.name !== "band" && random.chance(0.4);
  const zoom = posterZoom(era, layout.name, random);
  const credits = posterCredits(film);
  return { seed, era, motif, layout, palette, lettering, title, trimmed, zoom, credits };
}
