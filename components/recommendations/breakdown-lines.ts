import { formatRating, type RatingScale } from "@/core/ratings/rating-scale";
import type { RuleType } from "@/core/recommendations/scoring-rule";
import type { Contribution, ShareDial } from "@/core/recommendations/views";

export type BreakdownLine = {
  key: string;
  /** The film that it is about, for a link. */
  movie: { id: number; title: string } | null;
  /** What stands before and behind the film's title. */
  before: string;
  after: string;
  /** Whether it is a rating of the person's, which they may strike out. */
  isRating: boolean;
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
      isRating: false,
      share,
    });
  }
  return lines;
}

function inWords(contribution: Contribution, scale: RatingScale): Omit<BreakdownLine, "share"> {
  switch (contribution.kind) {
    case "rule": {
      const { rule, value } = contribution;
      return impersonal(rule, RULE_WORDS[rule](Math.round(value * 100)));
    }
    case "liked_by_many":
      return impersonal("liked-by-many", "Liked by many who rated it");
    case "other_ratings": {
      const { count } = contribution;
      return impersonal("other-ratings", count === 1 ? "Another rating" : `${count} other ratings together`);
    }
    case "dial":
      return impersonal(`dial-${contribution.dial}`, dialWords(contribution));
    case "dismissed":
      return { ...aboutFilm(contribution), before: "You are not interested in ", isRating: false };
    case "rated": {
      const star = scale === "half-stars" ? "★" : "";
      const line = aboutFilm(contribution);
      const after = ` ${formatRating(contribution.halfStars, scale)}${star}${line.after}`;
      return { ...line, before: "You gave ", after, isRating: true };
    }
  }
}

function impersonal(key: string, words: string): Omit<BreakdownLine, "share"> {
  return { key, movie: null, before: words, after: "", isRating: false };
}

function aboutFilm({ kind, movieId, title, shared }: Extract<Contribution, { movieId: number }>) {
  const after = shared.length > 0 ? ` (${shared.join(", ")})` : "";
  return { key: `${kind}-${movieId}`, movie: { id: movieId, title }, after };
}

function dialWords({ dial, level }: Extract<Contribution, { kind: "dial" }>): string {
  const { name, low, high } = DIAL_SIDES[dial];
  return `Your dial for ${name}: this film is on the ${level < 0 ? low : high} side`;
}

const DIAL_SIDES: Record<ShareDial, { name: string; low: string; high: string }> = {
  popular: { name: "renown", low: "obscure", high: "popular" },
  recent: { name: "age", low: "classic", high: "new" },
};

const RULE_WORDS: Record<RuleType, (percent: number) => string> = {
  popularity: (percent) => `Popularity: ${atLeastOne(percent)} of the most popular film’s`,
  recency: (percent) => `Newness: ${atLeastOne(percent)}, where today is 100% and two years ago nothing`,
  genre_match: (percent) => `${percent}% of its genres are ones you prefer`,
};

function atLeastOne(percent: number): string {
  return percent === 0 ? "under 1%" : `${percent}%`;
}
