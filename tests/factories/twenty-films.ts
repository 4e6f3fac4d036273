/** The day on which the figures below hold. */
export const TODAY = "2026-06-15";
/** Drama and Science Fiction. */
export const PREFERRED_GENRE_IDS = [18, 878];

type TwentiethFilm = {
  id: number;
  releasedOn: string | null;
  popularity: number;
  genreIds: number[];
  /** 0.4 popularity + 0.3 recency + 0.3 genre match, for someone who prefers `PREFERRED_GENRE_IDS`. */
  score: number;
  /** The same for someone without preferred genres. */
  scoreWithoutGenres: number;
  /** The first again, with the recency rule switched off. */
  scoreWithoutRecency: number;
};

function film(
  id: number,
  releasedOn: string | null,
  popularity: number,
  genreIds: number[],
  [score, scoreWithoutGenres, scoreWithoutRecency]: [number, number, number],
): TwentiethFilm {
  return { id, releasedOn, popularity, genreIds, score, scoreWithoutGenres, scoreWithoutRecency };
}

/**
 * Twenty films with their scores under the three rules, worked out apart from this code, in decimal arithmetic. The
 * greatest popularity is 200. Film 2, say: 0.4 · 61.7/200 + 0.3 · 729/730 + 0.3 · 1/1 = 0.1234 + 0.2996 + 0.3.
 */
export const TWENTY_FILMS: readonly TwentiethFilm[] = [
  film(1, "2026-06-15", 123.4, [28], [0.5468, 0.5468, 0.2468]),
  film(2, "2026-06-14", 61.7, [878], [0.723, 0.423, 0.4234]),
  // Still to come: as recent as can be, and no more.
  film(3, "2026-12-24", 80, [878, 18], [0.76, 0.46, 0.46]),
  film(4, "2027-08-01", 5.5, [35], [0.311, 0.311, 0.011]),
  // No date is no recency.
  film(5, null, 200, [18], [0.7, 0.4, 0.7]),
  film(6, null, 0, [], [0, 0, 0]),
  // 730 days ago, 729 and 731.
  film(7, "2024-06-15", 44.4, [18, 80], [0.2388, 0.0888, 0.2388]),
  film(8, "2024-06-16", 44.4, [18, 80, 53], [0.1892, 0.0892, 0.1888]),
  film(9, "2024-06-14", 44.4, [35], [0.0888, 0.0888, 0.0888]),
  film(10, "2025-06-15", 17.31, [878, 18, 28, 12], [0.3346, 0.1846, 0.1846]),
  film(11, "1982-06-25", 33.21, [878, 53, 18], [0.2664, 0.0664, 0.2664]),
  film(12, "1927-02-06", 0.6, [18, 878], [0.3012, 0.0012, 0.3012]),
  film(13, "2026-01-31", 99.99, [27], [0.4445, 0.4445, 0.2]),
  film(14, "2025-12-31", 1.005, [10751, 16], [0.2338, 0.2338, 0.002]),
  film(15, "2024-12-01", 150, [28, 12, 878], [0.4695, 0.3695, 0.4]),
  film(16, "2026-03-03", 7.77, [99], [0.2728, 0.2728, 0.0155]),
  // No genres is no match.
  film(17, "2025-02-28", 12.5, [], [0.131, 0.131, 0.025]),
  // The days around the beginning of Unix time.
  film(18, "1969-12-31", 3.3, [37, 18], [0.1566, 0.0066, 0.1566]),
  film(19, "1970-01-01", 88.8, [10752, 18, 36], [0.2776, 0.1776, 0.2776]),
  film(20, "2026-06-01", 200, [18, 878], [0.9942, 0.6942, 0.7]),
];
