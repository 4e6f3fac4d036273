export type PriorSettings = {
  /** What the like rate counts for someone without ratings, */
  weight: number;
  /** and e less for every so many of them. */
  goneByRatings: number;
};

/**
 * weight · e^(−n / goneByRatings) for n ratings: what a movie's like rate (people who gave it 4 or more over all people)
 * is multiplied with. From three ratings or fewer the linear model alone guesses worse than popularity does; with many
 * it needs no such help, and is the better without.
 */
export function priorScale({ weight, goneByRatings }: PriorSettings, ratingCount: number): number {
  return weight * Math.exp(-ratingCount / goneByRatings);
}
