/** A range whose ends someone swapped still means that range. */
export function inOrder<Range>(
  from: number | null,
  to: number | null,
  range: (from: number | null, to: number | null) => Range,
): Range {
  return from !== null && to !== null && from > to ? range(to, from) : range(from, to);
}

/** The whole number that a parameter has, when it has one within these bounds. */
export function wholeIn(text: string | null, min: number, max: number): number | null {
  const number = numberIn(text, min, max);
  return number !== null && Number.isInteger(number) ? number : null;
}

/** The same, with at most two decimals. */
export function numberIn(text: string | null, min: number, max: number): number | null {
  if (!text || !/^\d{1,4}(\.\d{1,2})?$/.test(text)) return null;
  const number = Number(text);
  return number >= min && number <= max ? number : null;
}
