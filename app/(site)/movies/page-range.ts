/** The pages shown at once: `?page=4` is one page, `?page=1-3` is what "Load more" makes. */
export type PageRange = { first: number; last: number };

/** So that an address cannot ask for the whole catalogue at once. */
export const PAGES_SHOWN_MAX = 10;
const PAGE_MAX = 10_000;

/** Reads `?page=`; anything else than `N` or `1-N` is page 1. A range always begins at 1. */
export function parsePageRange(text: string | null): PageRange {
  const [, from, to] = /^(?:(1)-)?(\d{1,5})$/.exec(text ?? "") ?? [];
  const last = Math.min(Math.max(Number(to ?? 1), 1), PAGE_MAX);
  if (from !== undefined) return { first: 1, last: Math.min(last, PAGES_SHOWN_MAX) };
  return { first: last, last };
}

/** The value for `?page=`, or null where it can be left out. */
export function pageRangeParam({ first, last }: PageRange): string | null {
  if (last === 1) return null;
  return first === last ? String(last) : `${first}-${last}`;
}

/** What "Load more" leads to, or null when the pages shown are enough or did not begin at 1. */
export function extendedRange({ first, last }: PageRange, totalPages: number): PageRange | null {
  if (first !== 1 || last >= totalPages || last >= PAGES_SHOWN_MAX) return null;
  return { first, last: last + 1 };
}

/** Where an address beyond the last page leads: to the last page, or to all of them. */
export function lastRange({ first, last }: PageRange, totalPages: number): PageRange {
  return first === last ? { first: totalPages, last: totalPages } : { first: 1, last: totalPages };
}
