/** TMDB's many ways of saying "not known" become null here, and what cannot be true as well. */

/** Postgres cannot store NUL, and lone surrogates are no text. */
export function clean(value: string): string {
  return value.replaceAll("\0", "").toWellFormed().trim();
}

export function known(value: string | null | undefined): string | null {
  return (value && clean(value)) || null;
}

/** What is known and of that form. */
export function knownAs(pattern: RegExp, value: string | null | undefined): string | null {
  const text = known(value);
  return text !== null && pattern.test(text) ? text : null;
}

/** A day of the calendar, YYYY-MM-DD, since the first films. */
export function calendarDay(value: string | null | undefined): string | null {
  const day = knownAs(/^(18[7-9]|19\d|20\d|21\d)\d-\d\d-\d\d$/, value);
  if (day === null) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

/** TMDB's picture paths look like `/abc123.jpg`; anything else could point elsewhere. */
export function imagePath(value: string | null | undefined): string | null {
  return value && /^\/[\w-]+\.\w+$/.test(value) ? value : null;
}

export function webAddress(value: string | null | undefined): string | null {
  return knownAs(/^https?:\/\//i, value);
}

/** ISO 3166-1. */
export function countryCode(value: string | null | undefined): string | null {
  return knownAs(/^[A-Z]{2}$/, value);
}

/** ISO 639-1; "xx" is TMDB's word for no language. */
export function languageCode(value: string | null | undefined): string | null {
  return value === "xx" ? null : knownAs(/^[a-z]{2}$/, value);
}

/** The first of each key. */
export function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  const first = new Map<unknown, T>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}
