import { languageName } from "@/components/movies/language-name";
import { genreNames } from "@/core/movies/genre";
import type { MovieFilter } from "@/core/movies/movie-filter";
import { formatScore, type RatingScale } from "@/core/ratings/rating-scale";

/** One thing that a filter narrows: in words, and the filter as it is without it. */
export type FilterPart = { key: string; label: string; without: MovieFilter };

/** The parts of a filter in the order of the panel. Sorting is none. */
export function filterParts(filter: MovieFilter, scale: RatingScale): FilterPart[] {
  const parts: FilterPart[] = [];
  const add = (key: string, label: string, change: Partial<MovieFilter>) =>
    parts.push({ key, label, without: { ...filter, ...change } });

  for (const id of filter.genreIds) {
    add(`genre-${id}`, genreNames([id]).join(), {
      genreIds: filter.genreIds.filter((other) => other !== id),
    });
  }
  for (const id of filter.excludedGenreIds) {
    const rest = filter.excludedGenreIds.filter((other) => other !== id);
    add(`genre-${id}`, `No ${genreNames([id]).join()}`, { excludedGenreIds: rest });
  }
  const years = yearsInWords(filter);
  if (years) add("years", years, { yearFrom: null, yearTo: null });
  const runtime = runtimeInWords(filter);
  if (runtime) add("runtime", runtime, { runtimeFromMinutes: null, runtimeToMinutes: null });
  if (filter.minScore !== null) {
    add("score", `Score ${formatScore(filter.minScore, scale)} or more`, { minScore: null });
  }
  if (filter.language) add("language", languageName(filter.language), { language: null });
  return parts;
}

function yearsInWords({ yearFrom, yearTo }: MovieFilter): string | null {
  if (yearFrom === null) return yearTo === null ? null : `Until ${yearTo}`;
  if (yearTo === null) return `Since ${yearFrom}`;
  if (yearFrom === yearTo) return String(yearFrom);
  if (yearFrom % 10 === 0 && yearTo === yearFrom + 9) return `${yearFrom}s`;
  return `${yearFrom} to ${yearTo}`;
}

function runtimeInWords({ runtimeFromMinutes: from, runtimeToMinutes: to }: MovieFilter): string | null {
  if (from === null) return to === null ? null : `At most ${to} min`;
  return to === null ? `At least ${from} min` : `${from} to ${to} min`;
}
