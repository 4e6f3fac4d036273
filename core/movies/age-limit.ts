/** What boards say in letters, as years. What they say in figures (12, 12A, PG-13, FSK 16, R18+) is read as such. */
const LETTERS: Record<string, Record<string, number>> = {
  US: { G: 0, PG: 8, R: 17 },
  GB: { U: 0, PG: 8 },
  IE: { G: 0, PG: 8 },
  AU: { G: 0, PG: 8, M: 15 },
  NZ: { G: 0, PG: 8, M: 16 },
  CA: { G: 0, PG: 8, R: 18 },
  IN: { U: 0, UA: 12, A: 18 },
  FR: { U: 0, TP: 0 },
  NL: { AL: 0 },
  BR: { L: 0 },
  IT: { T: 0 },
  ES: { A: 0, APTA: 0, TP: 0 },
  DK: { A: 0 },
  NO: { A: 0 },
  SE: { BTL: 0 },
  FI: { S: 0 },
  JP: { G: 0 },
  KR: { ALL: 0 },
  PT: { M: 0 },
};
const AGE_MAX = 21;

/** From what age on a movie may be watched: the strictest of the boards whose words are understood; null for none. */
export function ageLimitOf(
  certifications: Iterable<{ region: string; certification: string }>,
): number | null {
  let strictest: number | null = null;
  for (const { region, certification } of certifications) {
    const age = yearsOf(region, certification.trim().toUpperCase());
    if (age !== null) strictest = Math.max(strictest ?? 0, age);
  }
  return strictest;
}

function yearsOf(region: string, certification: string): number | null {
  const byLetters = LETTERS[region]?.[certification];
  if (byLetters !== undefined) return byLetters;
  const figures = /\d+/.exec(certification)?.[0];
  const years = figures === undefined ? Number.NaN : Number(figures);
  return years <= AGE_MAX ? years : null;
}
