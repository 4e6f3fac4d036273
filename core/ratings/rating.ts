import { AppError } from "@/core/app-error";
import { type DomainEvent, domainEvent } from "@/core/events/domain-event";

/** Ratings are stored as half stars: 1 is half a star, 10 is five stars. Every display scale derives from it. */
export const HALF_STARS_MIN = 1;
export const HALF_STARS_MAX = 10;

export type Rating = {
  userId: number;
  movieId: number;
  halfStars: number;
  ratedAt: Date;
};

export type MovieRated = DomainEvent<
  "movie.rated",
  { userId: number; movieId: number; halfStars: number; previousHalfStars: number | null }
>;

export type RatingRemoved = DomainEvent<
  "rating.removed",
  { userId: number; movieId: number; previousHalfStars: number }
>;

/**
 * Gives a movie a rating; a second one replaces the first.
 * @throws AppError `invalid_input` when `halfStars` is not a whole number from 1 to 10.
 */
export function rate(
  input: { userId: number; movieId: number; halfStars: number; previous: Rating | null },
  now: Date,
): { rating: Rating; event: MovieRated } {
  if (!isHalfStars(input.halfStars)) {
    throw new AppError("invalid_input", "A rating goes from half a star to five stars, in halves.", "rating");
  }
  const { userId, movieId, halfStars } = input;
  const rating: Rating = { userId, movieId, halfStars, ratedAt: now };
  const event = domainEvent("movie.rated", 1, `movie:${movieId}`, now, {
    userId,
    movieId,
    halfStars,
    previousHalfStars: input.previous?.halfStars ?? null,
  });
  return { rating, event };
}

/** The event of taking a rating back. */
export function ratingRemoved(rating: Rating, now: Date): RatingRemoved {
  return domainEvent("rating.removed", 1, `movie:${rating.movieId}`, now, {
    userId: rating.userId,
    movieId: rating.movieId,
    previousHalfStars: rating.halfStars,
  });
}

export function isHalfStars(value: number): boolean {
  return Number.isInteger(value) && value >= HALF_STARS_MIN && value <= HALF_STARS_MAX;
}
