import { type CatalogSnapshot, NO_DAY } from "@/core/recommendations/catalog-snapshot";
import type { RuleType, ScoringRule } from "@/core/recommendations/scoring-rule";

/** After two years a film is no longer new. */
const RECENCY_DAYS = 730;

export type RuleContext = {
  maxPopularity: number;
  /** Days since 1970-01-01 (UTC). */
  today: number;
  preferredGenreIds: ReadonlySet<number>;
};

export type RuleShare = { rule: RuleType; value: number; share: number };

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
  if (rule === "recency") {
    const day = catalog.releaseDays[slot] ?? NO_DAY;
    return day === NO_DAY ? 0 : Math.min(1, Math.max(0, 1 - (context.today - day) / RECENCY_DAYS));
  }
  const genres = catalog.genreIds[slot] ?? [];
  if (genres.length === 0) return 0;
  return genres.filter((genre) => context.preferredGenreIds.has(genre)).length / genres.length;
}

/** The rules that count for a person: the active ones; genre match only for someone who prefers any. */
export function applicableRules(
  rules: readonly ScoringRule[],
  preferredGenreIds: ReadonlySet<number>,
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
