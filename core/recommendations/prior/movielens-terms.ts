export const MOVIELENS_ADDRESS = "https://grouplens.org/datasets/movielens/";

/** What GroupLens asks of those who use MovieLens' ratings, in our words; the README of each download has theirs. */
export const MOVIELENS_TERMS = [
  "The ratings belong to GroupLens, University of Minnesota, who give no warranty and do not endorse Matinee.",
  "They are for research and private use: commercial use, or use that earns money, needs GroupLens' permission first.",
  "They must not be given to others, or only under the terms in the README of the download.",
  "Publications that use them must name them (Harper and Konstan 2015, doi 10.1145/2827872).",
] as const;
