/**
 * The one score of a movie, 0 to 10: a Bayesian average in two steps, so that a single vote cannot lead a list.
 *
 *   world = (V · prior + Σ TMDB votes) / (V + number of TMDB votes)
 *   score = (R · world + Σ ratings given here) / (R + number of ratings given here)
 *
 * `prior` is our editorial estimate where the starter catalogue has one, else `SCORE_PRIOR_MEAN`. V votes of the world
 * weigh as much as the prior; R ratings given here weigh as much as the world: a household soon has scores of its own.
 * Source: the weighted rating that IMDb published for its Top 250, applied twice.
 * Postgres computes the same as a generated column (`db/schema/movies.ts`); a test holds both together.
 */
export const SCORE_PRIOR_MEAN = 6.2;
export const WORLD_PRIOR_VOTES = 1000;
export const COMMUNITY_PRIOR_RATINGS = 5;

export type ScoreEvidence = {
  /** TMDB's mean vote, 0 to 10. */
  voteAverage: number;
  voteCount: number;
  /** Sum of the ratings given here, each 1 to 10 half stars, and how many there are. */
  communityHalfStarsSum: number;
  communityRatingCount: number;
  /** 0 to 10. */
  editorialScore: number | null;
};

/** The score, or null when nobody voted and we have no estimate either. */
export function movieScore(evidence: ScoreEvidence): number | null {
  const { voteAverage, voteCount, communityHalfStarsSum, communityRatingCount, editorialScore } = evidence;
  if (voteCount + communityRatingCount === 0 && editorialScore === null) return null;
  const prior = editorialScore ?? SCORE_PRIOR_MEAN;
  const world = (WORLD_PRIOR_VOTES * prior + voteAverage * voteCount) / (WORLD_PRIOR_VOTES + voteCount);
  return (
    (COMMUNITY_PRIOR_RATINGS * world + communityHalfStarsSum) /
    (COMMUNITY_PRIOR_RATINGS + communityRatingCount)
  );
}
