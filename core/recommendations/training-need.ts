/**
 * From fewer ratings nothing is learned. On samples of ml-latest-small, NDCG@10 for 200 other people, learned and by
 * popularity: 10 people .156 and .107, 20 people .190 and .132, 40 people .225 and .139, 200 people .297 and .160.
 */
export const RATINGS_NEEDED = 1_000;
/** So many of one person's ratings count towards it: nobody's taste can be learned from one person alone. */
export const RATINGS_COUNTED_PER_PERSON = 100;

const NEW_RATINGS_MIN = 100;
const NEW_RATINGS_SHARE = 0.05;
/** While nothing was learned yet, it is looked more often whether there is enough. */
const NEW_RATINGS_BEFORE_FIRST = 10;

/** What there is to learn from. */
export type RatingCounts = {
  /** People's own. */
  own: number;
  /** Those that were imported as a whole. */
  prior: number;
  /** Both, but of each person no more than `RATINGS_COUNTED_PER_PERSON`. */
  counted: number;
};

/** The same of ratings as they were read. */
export function countRatings(userIds: ArrayLike<number>, ownRatings: number): RatingCounts {
  const perPerson = new Map<number, number>();
  let counted = 0;
  for (let index = 0; index < userIds.length; index++) {
    const person = userIds[index] ?? 0;
    const ratings = (perPerson.get(person) ?? 0) + 1;
    perPerson.set(person, ratings);
    if (ratings <= RATINGS_COUNTED_PER_PERSON) counted += 1;
  }
  return { own: ownRatings, prior: userIds.length - ownRatings, counted };
}

/** So many ratings are missing before anything can be learned; 0 when there is enough. */
export function ratingsMissing({ counted }: RatingCounts): number {
  return Math.max(0, RATINGS_NEEDED - counted);
}

/**
 * Whether so many of people's own ratings are new that learning again is worth it: a twentieth of those that the model
 * learned from (`ownRatings`, null when nothing was learned), and no fewer than a hundred.
 */
export function isTrainingDue(newRatings: number, ownRatings: number | null): boolean {
  if (ownRatings === null) return newRatings >= NEW_RATINGS_BEFORE_FIRST;
  return newRatings >= Math.max(NEW_RATINGS_MIN, NEW_RATINGS_SHARE * ownRatings);
}
