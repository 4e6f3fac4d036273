import { and, like, or, type SQL, sql } from "drizzle-orm";
import { queryWords, sortTitle } from "@/core/discovery/search-text";
import { movies } from "@/db/schema";

/** One or two letters match a good part of the catalogue: then only the best known movies count, and what is called so. */
const SHORT_WORD = 2;
const BEST_KNOWN = 5000;

export type TitleMatch = {
  condition: SQL;
  /** A number: the greater, the better. */
  rank: SQL;
};

/**
 * How titles match a query: every word of it begins a word of the title, or, written together, it begins a title that
 * is written apart. Null for a query without letters or digits.
 */
export function matchTitles(query: string): TitleMatch | null {
  const words = queryWords(query);
  if (words.length === 0) return null;
  const apart = and(...words.map((word) => startsWord(word)));
  const together = startsWord(words.join(""));
  const matches = words.length === 1 ? together : or(apart, together);
  const onlyShort = words.every((word) => word.length <= SHORT_WORD);
  const wanted = sortTitle(words.join(" "));
  const condition = onlyShort ? and(matches, bestKnownOrTitled(wanted)) : matches;
  return { condition: condition ?? sql`false`, rank: rankOf(wanted) };
}

/** Chinese, Japanese and Thai are written without blanks: their words begin anywhere. */
const WITHOUT_BLANKS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function startsWord(word: string): SQL {
  return like(movies.searchKey, WITHOUT_BLANKS.test(word) ? `%${word}%` : `% ${word}%`);
}

function bestKnownOrTitled(wanted: string): SQL {
  return sql`${movies.id} in (
    (select id from movies order by popularity desc nulls last, id desc nulls last limit ${BEST_KNOWN})
    union all select id from movies where sort_title = ${wanted})`;
}

/** Best known first, but the title itself counts as much as a twenty-fold popularity, its beginning as much as a threefold. */
function rankOf(wanted: string): SQL {
  return sql`ln(1 + ${movies.popularity} + ${movies.voteCount} / 1000.0)
    + case when ${movies.sortTitle} = ${wanted} then 3
      when ${movies.sortTitle} like ${`${wanted}%`} then 1 else 0 end`;
}
