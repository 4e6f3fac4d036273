const names = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** The English name of a country by its ISO 3166-1 alpha-2 code; what has no such form stays as it is. */
export function regionName(code: string): string {
  return (/^[A-Z]{2}$/.test(code) && names.of(code)) || code;
}
