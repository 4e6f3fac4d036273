import type { FieldChange } from "@/core/movies/field-change";

/** So many characters of a long text are shown, … */
const LENGTH_MAX = 160;
/** … so many of them before the first that differs. */
const LEAD = 30;

/** Two versions of a text, cut to the place where they part. */
export function textChange(field: string, before: string | null, after: string | null): FieldChange {
  const start = Math.max(0, partingAt(before ?? "", after ?? "") - LEAD);
  return { field, before: excerpt(before, start), after: excerpt(after, start) };
}

function partingAt(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}

function excerpt(text: string | null, start: number): string | null {
  if (text === null || text.length <= LENGTH_MAX) return text;
  const end = start + LENGTH_MAX;
  // A cut may part the two halves of a character outside of the basic plane.
  const cut = text.slice(start, end).toWellFormed().replaceAll("\u{FFFD}", "");
  return `${start > 0 ? "…" : ""}${cut}${end < text.length ? "…" : ""}`;
}
