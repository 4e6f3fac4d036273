/** What a person narrows their recommendations to, beside their preferences. */
export type RecommendationFilter = {
  /** All of them; empty for any. */
  genreIds: readonly number[];
  /** None of them. */
  withoutGenreIds: readonly number[];
  /** ISO 639-1. */
  language: string | null;
  yearFrom: number | null;
  yearTo: number | null;
  /** Minutes. */
  runtimeMax: number | null;
  /** Years: only movies that are known to be for people of this age, or younger. */
  ageMax: number | null;
  /** 0 to 10. */
  minScore: number | null;
};

export const EMPTY_RECOMMENDATION_FILTER: RecommendationFilter = {
  genreIds: [],
  withoutGenreIds: [],
  language: null,
  yearFrom: null,
  yearTo: null,
  runtimeMax: null,
  ageMax: null,
  minScore: null,
};
