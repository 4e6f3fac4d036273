import { formatRating, type RatingScale } from "@/core/ratings/rating-scale";
import type { RuleType } from "@/core/recommendations/scoring-rule";
import type { Contribution } from "@/core/recommendations/views";

export type BreakdownLine = {
  key: string;
  /** The film that it is about, for a link. */
  movie: { id: number; title: string } | null;
  /** What stands before and behind the film's title. */
  before: string;
  after: string;
  share: number;
};

/** So many lines are shown one by one; the rest are summed up. */
const LINES_MAX = 6;
/** A share below this shows as zero. */
const SHARE_MIN = 0.0005;

/** The contributions to a score as lines of a sum; what is too small or too much for a line of its own is the last. */
export function breakdownLines(contributions: readonly Contribution[], scale: RatingScale): BreakdownLine[] {
  const counted = contributions.filter(({ share }) => Math.abs(share) >= SHARE_MIN);
  const shown = counted.length > LINES_MAX + 1 ? counted.slice(0, LINES_MAX) : counted;
  const lines: BreakdownLine[] = shown.map((contribution) => ({
    ...inWords(contribution, scale),
    share: contribution.share,
  }));
  const restCount = counted.length - shown.length;
  if (restCount > 0) {
    const share = counted.slice(shown.length).reduce((sum, contribution) => sum + contribution.share, 0);
    lines.push({
      key: "rest",
      movie: null,
      before: `${restCount} smaller reasons together`,
      after: "",
      share,
    });
  }
  return lines;
}

function inWords(contribution: Contribution, scale: RatingScale): Omit<BreakdownLine, "share"> {
  if (contribution.kind === "rule") {
    const { rule, value } = contribution;
    return { key: rule, movie: null, before: RULE_WORDS[rule](Math.round(value * 100)), after: "" };
  }
  const { movieId, title, shared } = contribution;
  const features = shared.length > 0 ? ` (${shared.join(", ")})` : "";
  const movie = { id: movieId, title };
  const key = `${contribution.kind}-${movieId}`;
  if (contribution.kind === "dismissed") {
    return { key, movie, before: "You are not interested in ", after: features };
  }
  const star = scale === "half-stars" ? "★" : "";
  const rating = `${formatRating(contribution.halfStars, scale)}${star}`;
  return { key, movie, before: "You gave ", after: ` ${rating}${features}` };
}

const RULE_WORDS: Record<RuleType, (percent: number) => string> = {
  popularity: (percent) => `Popularity: ${atLeastOne(percent)} of the most popular film’s`,
  recency: (percent) => `Newness: ${atLeastOne(percent)}, where today is 100% and two years ago nothing`,
  genre_match: (percent) => `${percent}% of its genres are ones you prefer`,
};

function atLeastOne(percent: number): string {
  return percent === 0 ? "under 1%" : `${percent}%`;
}
