/** The age of a bar of the plot, as short as it gets. */
export function monthsLabel(monthsAgo: number | null): string {
  if (monthsAgo === null) return "never";
  if (monthsAgo === 0) return "<1";
  return monthsAgo === 6 ? "6+" : String(monthsAgo);
}

/** The same in words. */
export function monthsWords(monthsAgo: number | null): string {
  if (monthsAgo === null) return "Never fetched";
  if (monthsAgo === 0) return "Less than a month ago";
  if (monthsAgo === 6) return "Six months ago or more";
  return monthsAgo === 1 ? "A month ago" : `${monthsAgo} months ago`;
}
