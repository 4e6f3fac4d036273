import { DEFAULT_PREFERENCES, type Preferences } from "@/core/accounts/preferences";

/** All that the recommender knows of a person. */
export type TasteProfile = {
  /** Newest first. */
  ratings: readonly { movieId: number; halfStars: number }[];
  seenIds: readonly number[];
  dismissedIds: readonly number[];
  /** Movies whose rating is not to be a reason. */
  struckIds: readonly number[];
  preferences: Pick<Preferences, "preferredGenreIds" | "preferredLanguage" | "minRating" | "ratingScale">;
};

/** Someone who has said nothing yet. */
export const NO_TASTE: TasteProfile = {
  ratings: [],
  seenIds: [],
  dismissedIds: [],
  struckIds: [],
  preferences: DEFAULT_PREFERENCES,
};

/** Two and a half stars say neither yes nor no. */
const NEUTRAL_HALF_STARS = 5;
/** "Not interested" was said of a film that was not seen: it counts less than a bad rating. */
const DISMISSAL_WEIGHT = -0.3;

/** A film that speaks for or against those like it. */
export type Opinion = {
  movieId: number;
  /** −0.8 (half a star) to 1 (five stars): what it says of films that are like it. */
  weight: number;
  /** Null for a dismissal. */
  halfStars: number | null;
  /** It is known, but must not move anything. */
  isStruck: boolean;
};

/**
 * Ratings and dismissals as weights on the films they are about, newest rating first. A film both rated and dismissed
 * counts as rated.
 */
export function opinionsOf(taste: TasteProfile): Opinion[] {
  const dismissed = new Set(taste.dismissedIds);
  const struck = new Set(taste.struckIds);
  const opinions: Opinion[] = [];
  for (const { movieId, halfStars } of taste.ratings) {
    const weight = (halfStars - NEUTRAL_HALF_STARS) / NEUTRAL_HALF_STARS;
    opinions.push({ movieId, weight, halfStars, isStruck: struck.has(movieId) });
    dismissed.delete(movieId);
  }
  for (const movieId of dismissed) {
    opinions.push({ movieId, weight: DISMISSAL_WEIGHT, halfStars: null, isStruck: false });
  }
  return opinions;
}
