const UNITS = ["B", "kB", "MB", "GB", "TB"];

/** "980 B", "1.4 MB": decimal units, as networks count. */
export function bytesWords(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const amount = bytes / 1000 ** power;
  const digits = power === 0 || amount >= 100 ? 0 : 1;
  return `${amount.toLocaleString("en", { maximumFractionDigits: digits })}\u00a0${UNITS[power]}`;
}
