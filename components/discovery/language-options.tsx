import { languageName } from "@/components/movies/language-name";

/** Of a select: any language, and each with the number of its films. */
export function LanguageOptions({ languages }: { languages: readonly { code: string; count: number }[] }) {
  return (
    <>
      <option value="">Any language</option>
      {languages.map(({ code, count }) => (
        <option key={code} value={code}>
          {languageName(code)} ({count.toLocaleString("en")})
        </option>
      ))}
    </>
  );
}
