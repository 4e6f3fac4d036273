import { languageName } from "@/components/movies/language-name";

/** For the server only: browsers know other language names than Node, and both must write the same. */
export function languageChoices(
  languages: readonly { code: string; count: number }[],
  chosen: string | null,
): LanguageChoice[] {
  const missing = chosen !== null && !languages.some(({ code }) => code === chosen);
  const all = missing ? [...languages, { code: chosen, count: 0 }] : languages;
  return all.map(({ code, count }) => ({
    code,
    label: `${languageName(code)} (${count.toLocaleString("en")})`,
  }));
}

export type LanguageChoice = { code: string; label: string };
