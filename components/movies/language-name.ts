const names = new Intl.DisplayNames("en", { type: "language" });

/** Codes that TMDB uses beside ISO 639-1. */
const TMDB_CODES: Record<string, string> = { cn: "Cantonese", xx: "No language" };

/** The English name of a language by its ISO 639-1 code; the code itself in capitals when it has none. */
export function languageName(code: string): string {
  const name = TMDB_CODES[code] ?? names.of(code);
  return name === undefined || name === code ? code.toUpperCase() : name;
}
