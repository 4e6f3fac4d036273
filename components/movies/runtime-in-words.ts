/** A running time as people say it: `1 h 57 min`, `45 min`, `2 h`. Null when it is unknown. */
export function runtimeInWords(minutes: number | null): string | null {
  if (minutes === null) return null;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(" ");
}
