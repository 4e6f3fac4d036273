import {
  bitsOfGenres,
  type CatalogSnapshot,
  countBits,
  NO_DAY,
} from "@/core/recommendations/catalog-snapshot";
import { recencyValue } from "@/core/recommendations/recency";
import type { RuleType, ScoringRule } from "@/core/recommendations/scoring-rule";

export type RuleContext = {
  maxPopularity: number;
  /** Days since 1970-01-01 (UTC). */
  today: number;
  /** Bits of the snapshot's genres. */
  preferredGenres: number;
};

export type RuleShare = { rule: RuleType; value: number; share: number };

/** What the rules look at beside a movie itself. */
export function ruleContext(
  catalog: CatalogSnapshot,
  slots: Int32Array,
  person: { preferredGenreIds: Iterable<number>; today: number },
): RuleContext {
  let maxPopularity = 0;
  for (let place = 0; place < slots.length; place++) {
    const popularity = catalog.popularity[slots[place] ?? 0] ?? 0;
    if (popularity > maxPopularity) maxPopularity = popularity;
  }
  const preferredGenres = bitsOfGenres(catalog, person.preferredGenreIds);
  return { maxPopularity, today: person.today, preferredGenres };
}

/**
 * popularity: the movie's over the greatest among the candidates.
 * recency: 1 − days since release / 730, within 0 and 1; 0 without a release date.
 * genre match: the preferred among the movie's genres over the movie's genres; 0 for a movie without genres.
 */
export function ruleValue(
  rule: RuleType,
  catalog: CatalogSnapshot,
  slot: number,
  context: RuleContext,
): number {
  if (rule === "popularity") {
    return context.maxPopularity > 0 ? (catalog.popularity[slot] ?? 0) / context.maxPopularity : 0;
  }
  if (rule === "recency") return recencyValue(catalog.releaseDays[slot] ?? NO_DAY, context.today);
  return genreValue(catalog.genreBits[slot] ?? 0, context.preferredGenres);
}

function genreValue(genres: number, preferred: number): number {
  return genres === 0 ? 0 : countBits(genres & preferred) / countBits(genres);
}

/** The rules that count for a person: the active ones; genre match only for someone who prefers any. */
export function applicableRules(
  rules: readonly ScoringRule[],
  preferredGenreIds: { readonly size: number },
): ScoringRule[] {
  return rules.filter(
    (rule) => rule.isActive && (rule.ruleType !== "genre_match" || preferredGenreIds.size > 0),
  );
}

/** What each rule gives a movie: weight × value. The score under the rules is the sum of the shares. */
export function ruleShares(
  rules: readonly ScoringRule[],
  catalog: CatalogSnapshot,
  slot: number,
  context: RuleContext,
): RuleShare[] {
  return rules.map(({ ruleType, weight }) => {
    const value = ruleValue(ruleType, catalog, slot, context);
    return { rule: ruleType, value, share: weight * value };
  });
}

/** What the rules, times `scale`, add to a movie: factors of its popularity and recency, and a sum by its combination of genres. */
export type RuleFactors = { perPopularity: number; perRecency: number; byGenres: Float64Array };

export function ruleFactors(
  rules: readonly ScoringRule[],
  { genreSets }: CatalogSnapshot,
  { maxPopularity, preferredGenres }: RuleContext,
  scale: number,
): RuleFactors {
  const weightOf = (type: RuleType) =>
    rules.reduce((sum, { ruleType, weight }) => sum + (ruleType === type ? weight : 0), 0);
  const genre = scale * weightOf("genre_match");
  return {
    perPopularity: maxPopularity > 0 ? (scale * weightOf("popularity")) / maxPopularity : 0,
    perRecency: scale * weightOf("recency"),
    byGenres: new Float64Array(genreSets.bits).map((bits) => genre * genreValue(bits, preferredGenres)),
  };
}
