import { sortTitle } from "@/core/discovery/search-text";

/** Articles that MovieLens puts behind a title: "Postino, Il". */
const ARTICLES =
  /^(.*), (the|an?|l['’]|le|la|les|une?|il|lo|i|gli|el|los|las|una|uno|der|die|das|eine?|de|het|den|det|en|et|os?|as?)$/i;
const YEAR = /\((\d{4})(?:[-–]\d{0,4})?\)\s*$/;
const BRACKETS = /\(([^()]*)\)/g;

/**
 * "City of the Living Dead (a.k.a. Gates of Hell, The) (1980)" → its titles as search compares them, without leading
 * articles, the main one first, and its year (null when it has none).
 */
export function parseMovieLensTitle(title: string): { keys: string[]; year: number | null } {
  const year = YEAR.exec(title)?.[1];
  const named = title.replace(YEAR, "").trim();
  const others = [...named.matchAll(BRACKETS)].map(([, inside]) => inside ?? "");
  // "(500) Days of Summer" has no other title: the whole is tried as well.
  const all = [named.replace(BRACKETS, " ").trim(), named, ...others];
  const keys = new Set(all.map(titleKey).filter((key) => key !== ""));
  return { keys: [...keys], year: year ? Number(year) : null };
}

/** What titles are compared by: folded, its article at the front or gone. */
export function titleKey(title: string): string {
  const plain = title.replace(/^a\.?k\.?a\.?\s+/i, "").trim();
  const [, rest, article] = ARTICLES.exec(plain) ?? [];
  return rest && article
    ? sortTitle(`${article}${article.endsWith("'") ? "" : " "}${rest}`)
    : sortTitle(plain);
}
