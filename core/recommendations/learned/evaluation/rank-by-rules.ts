import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { LIKED_STARS } from "@/core/recommendations/learned/graded-value";
import type { OwnRating } from "@/core/recommendations/learned/rating-columns";
import { applicableRules, ruleContext } from "@/core/recommendations/rules";
import { scoreCandidates } from "@/core/recommendations/score-candidates";
import type { RuleType, ScoringRule } from "@/core/recommendations/scoring-rule";
import { topPlaces } from "@/core/recommendations/top-slots";
import { BLEND_WEIGHTS } from "@/core/recommendations/tuned-blend";

const PREFERRED_GENRES = 3;

/** The rules as a new instance has them (`db/migrations/0002_initial_rows.sql`), so that figures can be compared. */
export const NEW_INSTANCE_RULES: readonly ScoringRule[] = [
  rule(1, "popularity", 0.4),
  rule(2, "recency", 0.3),
  rule(3, "genre_match", 0.3),
];

function rule(id: number, ruleType: RuleType, weight: number): ScoringRule {
  return { id, name: ruleType, weight, ruleType, isActive: true, createdAt: new Date(0) };
}

/** The three weighted rules, the genres of most of the liked movies taken for the preferred ones. */
export function rankByRules(
  catalog: CatalogSnapshot,
  ratings: readonly OwnRating[],
  { today, limit }: { today: number; limit: number },
): { movieId: number; score: number }[] {
  const rated = new Set(ratings.map(({ movieId }) => movieId));
  const slots = catalog.ids.map((_, slot) => slot).filter((slot) => !rated.has(catalog.ids[slot] ?? 0));
  const preferredGenreIds = new Set(mostLikedGenres(catalog, ratings));
  const { scores } = scoreCandidates(catalog, {
    mode: "rules",
    slots,
    opinions: [],
    rules: applicableRules(NEW_INSTANCE_RULES, preferredGenreIds),
    ruleContext: ruleContext(catalog, slots, { preferredGenreIds, today }),
    dials: NEUTRAL_DIALS,
    learned: null,
    weights: BLEND_WEIGHTS,
  });
  return topPlaces(scores, limit).map((place) => ({
    movieId: catalog.ids[slots[place] ?? 0] ?? 0,
    score: scores[place] ?? 0,
  }));
}

function mostLikedGenres(catalog: CatalogSnapshot, ratings: readonly OwnRating[]): number[] {
  const counts = new Map<number, number>();
  for (const { movieId, stars } of ratings) {
    const slot = catalog.slotById.get(movieId);
    if (slot === undefined || stars < LIKED_STARS) continue;
    const bits = catalog.genreBits[slot] ?? 0;
    for (const [bit, genre] of catalog.genreIds.entries()) {
      if ((bits & (1 << bit)) !== 0) counts.set(genre, (counts.get(genre) ?? 0) + 1);
    }
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return sorted.slice(0, PREFERRED_GENRES).map(([genre]) => genre);
}
