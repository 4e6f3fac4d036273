const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds as people say them, in the two largest units: "8 s", "1 min 12 s", "2 h 5 min". */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < MINUTE) return `${whole}\u00a0s`;
  if (whole < HOUR) return twoUnits(Math.floor(whole / MINUTE), "min", whole % MINUTE, "s");
  const minutes = Math.round(whole / MINUTE);
  return twoUnits(Math.floor(minutes / 60), "h", minutes % 60, "min");
}

/** The same without a precision that an estimate does not have: "about 8 s", "about 5 min", "about 2 h 5 min". */
export function roughDurationWords(seconds: number): string {
  if (seconds < 1) return "about a second";
  const whole = Math.round(seconds);
  const isPrecise = whole < 2 * MINUTE || whole >= HOUR;
  return `about ${durationWords(isPrecise ? whole : Math.round(whole / MINUTE) * MINUTE)}`;
}

function twoUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const first = `${large}\u00a0${largeUnit}`;
  return small === 0 ? first : `${first} ${small}\u00a0${smallUnit}`;
}
