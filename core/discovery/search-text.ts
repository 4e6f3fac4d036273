/** Letters that Unicode does not decompose into a base letter and a mark, but that people type without. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  // The sigma at the end of a word: whoever is still typing ends in it where the title goes on.
  ς: "σ",
};

/** "8½" is eight and a half, not 81/2. */
const VULGAR_FRACTION = /[¼-¾⅐-⅞]/g;

/**
 * Text as search compares it: lower case, without accents, apostrophes and punctuation, `&` as "and", single blanks.
 * Titles and queries go through the same function, so it may be lossy but must be deterministic.
 */
export function foldText(text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return "";
  return text
    .replace(VULGAR_FRACTION, " $&")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðþłıς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/['’‘ʼʻ`´]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .normalize("NFC");
}

/** No title has more words, and no word more letters; each costs time. */
const QUERY_WORDS_MAX = 16;
const WORD_LENGTH_MAX = 40;

/** The folded words of what someone looks for; the rest of an endless query is ignored. */
export function queryWords(query: string): string[] {
  const words = foldText(query).split(" ").filter(Boolean);
  return words.slice(0, QUERY_WORDS_MAX).map((word) => word.slice(0, WORD_LENGTH_MAX));
}

/**
 * What `search_key` holds: each distinct title folded, and once more without blanks, so that "walle" finds "WALL·E"
 * and "starwars" finds "Star Wars". Padded with blanks: the start of a word is a blank and a letter.
 */
export function searchKey(titles: readonly string[]): string {
  const parts = new Set<string>();
  for (const title of titles) {
    const folded = foldText(title);
    if (folded === "") continue;
    parts.add(folded);
    parts.add(folded.replaceAll(" ", ""));
  }
  return ` ${[...parts].join(" ")} `;
}

/** What a title sorts by: folded, without a leading article. */
export function sortTitle(title: string): string {
  const folded = foldText(title);
  return folded.replace(/^(the|a|an) (?=\S)/, "") || title.toLowerCase();
}

/** The distinct words of a text, for mending typos. Numbers and one-letter words are not worth mending. */
export function searchTerms(text: string): string[] {
  const words = foldText(text).split(" ");
  return [
    ...new Set(
      words.filter((word) => word.length >= 3 && word.length <= WORD_LENGTH_MAX && !/^\d+$/.test(word)),
    ),
  ];
}
