import type { FeatureVectors } from "@/core/recommendations/feature-vectors";
import type { GenreSets } from "@/core/recommendations/genre-sets";
import type { NeighbourLists } from "@/core/recommendations/neighbour-lists";
import type { SlotTable } from "@/core/recommendations/slot-table";

/**
 * The catalogue as the recommender needs it, in memory: one slot for each movie and a column for each fact, so that a
 * request goes through a hundred thousand movies in a few milliseconds.
 */
export type CatalogSnapshot = {
  /** The catalogue's revision when it was read. */
  revision: number;
  /** Movie ids by slot. */
  ids: Int32Array;
  slotById: SlotTable;
  titles: readonly string[];
  /** Days since 1970-01-01 (UTC); `NO_DAY` when the date is not known. */
  releaseDays: Int32Array;
  popularity: Float64Array;
  /** −1 (obscure) to 1 (popular), see `dial-levels.ts`. */
  popularityLevels: Float32Array;
  /** 0 to 10; NaN when nobody voted. */
  scores: Float64Array;
  /** Places in `languageCodes`. */
  languages: Uint16Array;
  /** ISO 639-1; "" when not known. */
  languageCodes: readonly string[];
  /** A bit for each genre of a movie: bit b is `genreIds[b]`. */
  genreBits: Int32Array;
  genreIds: readonly number[];
  genreSets: GenreSets;
  /** Minutes; 0 when not known. */
  runtimes: Uint16Array;
  /** Years; `NO_AGE` when not known. */
  ageLimits: Uint8Array;
  features: FeatureVectors;
  neighbours: NeighbourLists;
};

export const NO_DAY = -2_147_483_648;
export const NO_AGE = 255;

/** What a snapshot is built from: one entry for each movie, in any order. */
export type SnapshotMovie = {
  id: number;
  title: string;
  /** YYYY-MM-DD. */
  releasedOn: string | null;
  popularity: number;
  score: number | null;
  language: string | null;
  genreIds: readonly number[];
  runtimeMinutes: number | null;
  /** Years. */
  ageLimit: number | null;
};

const MS_PER_DAY = 86_400_000;

/** The number of a calendar day (YYYY-MM-DD), counted from 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
}

/** The calendar day (UTC) of an instant, as a number. */
export function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / MS_PER_DAY);
}

/** The bits of those genres; genres that no movie has are no bit. */
export function bitsOfGenres(catalog: Pick<CatalogSnapshot, "genreIds">, genreIds: Iterable<number>): number {
  let bits = 0;
  for (const genreId of genreIds) {
    const bit = catalog.genreIds.indexOf(genreId);
    if (bit >= 0) bits |= 1 << bit;
  }
  return bits;
}

/** How many of 32 bits are set (Warren, Hacker's Delight, 5-1). */
export function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
