import { formatRating, type RatingScale } from "@/core/ratings/rating-scale";
import type { RuleType } from "@/core/recommendations/scoring-rule";
import type { Contribution, ShareDial } from "@/core/recommendations/views";

/** Above this value a rule is a reason of its own. */
const STRONG_RULE = 0.7;
/** From this part of all that speaks for a film, what many like, or what a dial asks for, is worth a word. */
const WORTH_A_WORD = 0.2;
const RATINGS_NAMED_MAX = 2;
/** Films rated so much are named first; those rated neutrally or worse are never called a reason. */
const LIKED_HALF_STARS = 8;
const NEUTRAL_HALF_STARS = 5;

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
/** For a film at the left and at the right end of a dial. */
const DIAL_WORDS: Record<ShareDial, [string, string]> = {
  popular: ["little known, as you asked", "well known, as you asked"],
  recent: ["an older film, as you asked", "new, as you asked"],
};

type Rated = Extract<Contribution, { kind: "rated" }>;
type Part = { words: string; share: number };

/**
 * The strongest contributions as a sentence, strongest first. Only what moved the movie up is named:
 * "Because you gave Alien 4½★ (Ridley Scott, space, android); highly popular."
 * Ratings that make less than half of what speaks for it are "partly because".
 */
export function reasonInWords(contributions: readonly Contribution[], scale: RatingScale): string {
  const up = contributions.filter((contribution) => contribution.share > 0);
  const total = up.reduce((sum, { share }) => sum + share, 0);
  const parts = [...ratedPart(up, total, scale), ...up.flatMap((part) => otherPart(part, total))];
  parts.sort((a, b) => b.share - a.share);
  const words = parts.length > 0 ? parts.map((part) => part.words) : [weakWords(up)];
  const sentence = words.join("; ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function ratedPart(up: readonly Contribution[], total: number, scale: RatingScale): Part[] {
  const rated = up.filter((part): part is Rated => part.kind === "rated");
  const liked = rated.filter(({ halfStars }) => halfStars >= LIKED_HALF_STARS);
  const named = (liked.length > 0 ? liked : rated.filter(({ halfStars }) => halfStars > NEUTRAL_HALF_STARS))
    .slice(0, RATINGS_NAMED_MAX)
    .map((rating) => ({ words: ratedWords(rating, scale), share: rating.share }));
  if (named.length === 0) return [];
  const share = named.reduce((sum, rating) => sum + rating.share, 0);
  const because = share < total / 2 ? "partly because" : "because";
  return [{ words: `${because} you gave ${named.map(({ words }) => words).join(" and ")}`, share }];
}

function otherPart(part: Contribution, total: number): Part[] {
  const { share } = part;
  if (part.kind === "rule")
    return part.value > STRONG_RULE ? [{ words: STRONG_WORDS[part.rule], share }] : [];
  if (share < total * WORTH_A_WORD) return [];
  if (part.kind === "liked_by_many") return [{ words: "liked by many", share }];
  if (part.kind === "dial") return [{ words: DIAL_WORDS[part.dial][part.level < 0 ? 0 : 1], share }];
  return [];
}

function weakWords(up: readonly Contribution[]): string {
  const rule = up.find((part) => part.kind === "rule");
  if (rule) return WEAK_WORDS[rule.rule];
  return up.some(({ kind }) => kind === "rated") ? "from all your ratings together" : "new to you";
}

function ratedWords(rating: Rated, scale: RatingScale): string {
  const shared = rating.shared.length > 0 ? ` (${rating.shared.join(", ")})` : "";
  return `${rating.title} ${formatRating(rating.halfStars, scale)}${scale === "half-stars" ? "★" : ""}${shared}`;
}
