const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/**
 * Every language with a code of two letters (ISO 639-1) that Node knows by name, by name. For the server only: browsers
 * know others, and both must write the same.
 */
export function filmLanguages(): { code: string; label: string }[] {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`));
  const byName = new Map<string, string>();
  for (const code of codes) {
    const label = names.of(code);
    // Withdrawn codes, such as "iw" for Hebrew, have the name of the code that replaced them.
    if (label && Intl.getCanonicalLocales(code)[0] === code) byName.set(label, code);
  }
  return [...byName]
    .map(([label, code]) => ({ code, label }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}
