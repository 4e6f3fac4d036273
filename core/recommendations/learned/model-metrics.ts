/** How good a way to recommend was for people it had not learned from; all but the last as in the referee. */
export type RankingMetrics = {
  /** 0 to 1: how near the top ten is to the best possible. */
  ndcg10: number;
  ndcg100: number;
  /** 0 to 1: the part of what they liked that is among the first fifty. */
  recall50: number;
  /** 0 to 1: the part of all movies that anybody was recommended among their first ten. */
  coverage10: number;
  /** Bits: the mean of −log2 of the part of people who rated a recommended movie; more is less known. */
  novelty10: number;
};

/** The offline metrics of a model's version beside popularity and the rules, on the same people. */
export type ModelMetrics = {
  /** So many people were held out, each with a part of their ratings hidden. */
  people: number;
  learned: RankingMetrics;
  popularity: RankingMetrics;
  rules: RankingMetrics;
  /** The root of the mean squared error of predicted stars, and the mean absolute error; on the hidden ratings. */
  starsRmse: number;
  starsMae: number;
  /** 0 to 1: the part of hidden ratings within the predicted interval; 0.8 is meant. */
  intervalCoverage: number;
};
