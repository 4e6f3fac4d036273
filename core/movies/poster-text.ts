const LONGEST_TITLE = 110;
const LONGEST_NAMES = 46;

/** One line of printable text: controls, line breaks, unpaired surrogates and direction overrides become spaces. */
function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Cut to a number of characters, at a space where there is one in the last third, closed with an ellipsis. */
function shortened(text: string, lengthMax: number): string {
  const characters = [...text];
  if (characters.length <= lengthMax) return text;
  const cut = characters.slice(0, lengthMax - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length * 0.67 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, "")}…`;
}

/** The title as a poster can carry it. */
export function posterTitle(title: string): string {
  return shortened(printable(title), LONGEST_TITLE) || "Untitled";
}

function makersLine(directors: readonly string[]): string {
  const names = directors.map(printable).filter((name) => name !== "");
  const [first = "", second] = names;
  const both = second === undefined ? first : `${first} & ${second}`;
  if (names.length <= 2 && both.length <= LONGEST_NAMES) return both;
  return shortened(names.length > 1 ? `${first} and others` : first, LONGEST_NAMES);
}

function languageName(code: string | null): string | null {
  if (code === null || code === "en" || !/^[a-z]{2,3}$/.test(code) || code === "xx") return null;
  return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(code) ?? null;
}

/** Directors, and the facts a festival programme prints; empty where nothing is known. */
export function posterCredits(film: {
  directors: readonly string[];
  year: number | null;
  runtimeMinutes: number | null;
  language: string | null;
}): { makers: string; facts: string } {
  const runtime =
    film.runtimeMinutes !== null && film.runtimeMinutes > 0 ? `${film.runtimeMinutes} min` : null;
  const facts = [film.year === null ? null : String(film.year), runtime, languageName(film.language)];
  return { makers: makersLine(film.directors), facts: facts.filter((fact) => fact !== null).join(" · ") };
}
