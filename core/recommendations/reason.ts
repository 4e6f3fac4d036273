import { formatRating, type RatingScale } from "@/core/ratings/rating-scale";
import type { RuleType } from "@/core/recommendations/scoring-rule";
import type { Contribution } from "@/core/recommendations/views";

/** Above this value a rule is a reason of its own. */
const STRONG_RULE = 0.7;
const RATINGS_NAMED_MAX = 2;

const STRONG_WORDS: Record<RuleType, string> = {
  popularity: "highly popular",
  recency: "recently released",
  genre_match: "matches your preferred genres",
};
const WEAK_WORDS: Record<RuleType, string> = {
  popularity: "chosen by popularity",
  recency: "released in the last two years",
  genre_match: "has a genre that you prefer",
};

/**
 * The strongest contributions as a sentence, strongest first. Only what moved the movie up is named:
 * "Because you gave Alien 4½★ (Ridley Scott, space, android); highly popular."
 */
export function reasonInWords(contributions: readonly Contribution[], scale: RatingScale): string {
  const up = contributions.filter((contribution) => contribution.share > 0);
  const rated = up.filter((contribution) => contribution.kind === "rated").slice(0, RATINGS_NAMED_MAX);
  const rules = up.filter((contribution) => contribution.kind === "rule");
  const parts = rules
    .filter((rule) => rule.value > STRONG_RULE)
    .map((rule) => ({ words: STRONG_WORDS[rule.rule], share: rule.share }));
  if (rated.length > 0) {
    const words = `because you gave ${rated.map((rating) => ratedWords(rating, scale)).join(" and ")}`;
    parts.push({ words, share: rated.reduce((sum, rating) => sum + rating.share, 0) });
  }
  parts.sort((a, b) => b.share - a.share);
  const words = parts.map((part) => part.words);
  if (words.length === 0) words.push(rules[0] ? WEAK_WORDS[rules[0].rule] : "new to you");
  const sentence = words.join("; ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function ratedWords(rating: Extract<Contribution, { kind: "rated" }>, scale: RatingScale): string {
  const shared = rating.shared.length > 0 ? ` (${rating.shared.join(", ")})` : "";
  return `${rating.title} ${formatRating(rating.halfStars, scale)}${scale === "half-stars" ? "★" : ""}${shared}`;
}
