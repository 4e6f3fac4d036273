import type { FilmographyEntry } from "@/core/people/views";

export type Decade = {
  /** The first year, or null for films without a date. */
  from: number | null;
  entries: FilmographyEntry[];
};

/** A filmography by decades, in its own order; the films without a date stay together where they stand. */
export function filmsByDecade(filmography: readonly FilmographyEntry[]): Decade[] {
  const decades = new Map<number | null, FilmographyEntry[]>();
  for (const entry of filmography) {
    const { year } = entry.movie;
    const from = year === null ? null : year - (year % 10);
    decades.set(from, [...(decades.get(from) ?? []), entry]);
  }
  return [...decades].map(([from, entries]) => ({ from, entries }));
}
