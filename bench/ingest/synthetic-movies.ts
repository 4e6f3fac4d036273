import { GENRES } from "@/core/movies/genre";
import type { CreditRecord, KeywordRecord, MovieRecord } from "@/core/movies/movie-record";
import { type SeededRandom, seededRandom } from "@/core/movies/seeded-random";

const PEOPLE = 400_000;
const KEYWORDS = 20_000;
const SYLLABLES = "ba ko ri men tal vor shi la den qua fe lis mo ran dul peck ini os thar ue".split(" ");
const LANGUAGES = ["en", "en", "en", "fr", "ja", "es", "ko"] as const;
const COUNTRIES = ["US", "US", "GB", "FR", "JP", "IN", "DE"] as const;
const CREW = [
  ["Directing", "Director"],
  ["Writing", "Writer"],
  ["Production", "Producer"],
  ["Editing", "Editor"],
] as const;

/**
 * Made-up movies, the same for the same seed, about 23 rows each: one of the movie, 10 to 12 of the cast, 4 of the
 * crew, 5 keywords, and the people and keywords that no movie before it had. Few people are in many movies, and many in
 * one, as in life.
 */
export function* syntheticMovies(count: number, seed: number): Generator<MovieRecord> {
  const random = seededRandom(seed);
  for (let id = 1; id <= count; id++) yield movie(id, random);
}

function movie(id: number, random: SeededRandom): MovieRecord {
  const title = words(random, random.whole(1, 4));
  return {
    id,
    title,
    originalTitle: random.chance(0.8) ? title : words(random, 2),
    overview: `${words(random, 24)}.`,
    tagline: random.chance(0.4) ? `${words(random, 6)}.` : null,
    releasedOn: `${random.whole(1930, 2025)}-0${random.whole(1, 9)}-${random.whole(10, 28)}`,
    runtimeMinutes: random.whole(60, 180),
    language: random.pick(LANGUAGES),
    countries: [random.pick(COUNTRIES)],
    genreIds: [...new Set([random.pick(GENRES).id, random.pick(GENRES).id, random.pick(GENRES).id])],
    posterPath: `/${id.toString(36).padStart(27, "p")}.jpg`,
    backdropPath: `/${id.toString(36).padStart(27, "b")}.jpg`,
    imdbId: `tt${id.toString().padStart(7, "0")}`,
    homepage: null,
    popularity: 100 * random.next() ** 6,
    popularityIsEstimate: false,
    voteAverage: Math.round(random.between(30, 90)) / 10,
    voteCount: Math.floor(20_000 * random.next() ** 8),
    editorialScore: null,
    credits: [...cast(random), ...CREW.map(([department, job]) => credit(random, department, job, null))],
    keywords: keywords(random),
  };
}

function cast(random: SeededRandom): CreditRecord[] {
  return Array.from({ length: random.whole(10, 12) }, () =>
    credit(random, "Acting", "Actor", words(random, 2)),
  );
}

function credit(
  random: SeededRandom,
  department: string,
  job: string,
  character: string | null,
): CreditRecord {
  const personId = skewed(random, PEOPLE);
  const of = seededRandom(personId);
  const profilePath = of.chance(0.6) ? `/${personId.toString(36).padStart(27, "f")}.jpg` : null;
  return { personId, name: words(of, 2), profilePath, department, job, character };
}

function keywords(random: SeededRandom): KeywordRecord[] {
  const ids = new Set(Array.from({ length: 5 }, () => skewed(random, KEYWORDS)));
  return [...ids].map((id) => ({ id, name: words(seededRandom(id), 2) }));
}

/** 1 to `count`, the low ones far more often. */
function skewed(random: SeededRandom, count: number): number {
  return 1 + Math.floor(count * random.next() ** 2);
}

function words(random: SeededRandom, count: number): string {
  return Array.from({ length: count }, () => word(random)).join(" ");
}

function word(random: SeededRandom): string {
  const letters = Array.from({ length: random.whole(2, 3) }, () => random.pick(SYLLABLES)).join("");
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
