import type { OwnRating, RatingColumns } from "@/core/recommendations/learned/rating-columns";

/** Each person's ratings, people in ascending order of their ids. */
export function groupByPerson(columns: RatingColumns): Map<number, OwnRating[]> {
  const people = new Map<number, OwnRating[]>();
  for (let index = 0; index < columns.userIds.length; index++) {
    const userId = columns.userIds[index] ?? 0;
    const ratings = people.get(userId) ?? [];
    if (ratings.length === 0) people.set(userId, ratings);
    ratings.push({
      movieId: columns.movieIds[index] ?? 0,
      stars: columns.stars[index] ?? 0,
      time: columns.times[index] ?? 0,
    });
  }
  return new Map([...people].sort(([a], [b]) => a - b));
}
