import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import { randomNumbers } from "@/bench/recs/random-numbers";
import { syntheticCatalog } from "@/bench/recs/synthetic-catalog";
import { syntheticModel } from "@/bench/recs/synthetic-model";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import type { RecommendationMode } from "@/core/recommendations/mode";
import { NO_TASTE, type TasteProfile } from "@/core/recommendations/taste-profile";
import { bareCard } from "@/scripts/recs/bare-card";
import type { RecommendationContext } from "@/services/context";
import { recommendMovies } from "@/services/recommendations/recommend-movies";

/**
 * `npm run bench:recs-serve`: milliseconds of one request for recommendations in process, without the database, for people
 * with 5, 200 and 2,000 ratings. `--known` of the movies have been rated by anybody; the others are cold.
 */
const { values } = parseArgs({
  options: {
    movies: { type: "string", default: "100000" },
    known: { type: "string", default: "100000" },
    requests: { type: "string", default: "1000" },
    limit: { type: "string", default: "24" },
    mode: { type: "string", default: "blend" },
  },
});
/** Requests before the clock runs. */
const WARM_UP = 50;
const PEOPLE = 100;
const movies = Number(values.movies);
const random = randomNumbers(1);
const catalog = syntheticCatalog(movies, random);
const model = { ...syntheticModel(Number(values.known), random), modelId: 1 };
const entries = model.weights.targets.length;
console.log(`${movies} movies, ${values.known} of them known by ${entries} weights, ${values.limit} a page`);

for (const ratings of [5, 200, 2000]) {
  for (const steered of [false, true]) await measure(ratings, steered);
}

/** Every request is another person's than the last: nothing is warm but the code. */
async function measure(ratings: number, steered: boolean): Promise<void> {
  const times: number[] = [];
  // Made before, so that what making them leaves behind is not collected in the requests.
  const people = Array.from({ length: PEOPLE }, () => contextFor(someTaste(ratings)));
  const requests = Number(values.requests);
  let cpuBefore = process.cpuUsage();
  for (let request = -WARM_UP; request < requests; request++) {
    if (request === 0) cpuBefore = process.cpuUsage();
    const ctx = people[(request + WARM_UP) % PEOPLE] ?? contextFor(NO_TASTE);
    const dials = steered ? { popular: -40, recent: 30, adventurous: 60, rules: 50 } : NEUTRAL_DIALS;
    const startedAt = performance.now();
    await recommendMovies(ctx, {
      userId: 1,
      limit: Number(values.limit),
      dials,
      mode: values.mode as RecommendationMode,
    });
    if (request >= 0) times.push(performance.now() - startedAt);
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuMs = ((user + system) / 1000 / requests).toFixed(2);
  times.sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(2);
  const dials = steered ? "dials turned" : "dials neutral";
  console.log(
    `${ratings} ratings, ${dials}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms, processor ${cpuMs} ms`,
  );
}

/** Mostly of well-known movies, as people's are; a few struck out, a few dismissed. */
function someTaste(count: number): TasteProfile {
  const ids = new Set<number>();
  while (ids.size < count) ids.add(Math.floor(random() ** 3 * movies));
  const ratings = Array.from(ids, (movieId) => ({ movieId, halfStars: 1 + Math.floor(random() * 10) }));
  return {
    ...NO_TASTE,
    ratings,
    struckIds: ratings.slice(0, 2).map(({ movieId }) => movieId),
    dismissedIds: [Math.floor(random() * movies), Math.floor(random() * movies)],
    preferences: { ...NO_TASTE.preferences, preferredGenreIds: [18, 35] },
  };
}

function contextFor(taste: TasteProfile): RecommendationContext {
  return {
    otherWork: setImmediate,
    now: () => new Date("2026-06-15T12:00:00Z"),
    catalogSnapshot: async () => catalog,
    learnedModel: async () => model,
    tasteProfile: async () => taste,
    scoringRules: async () => [
      { id: 1, name: "a", weight: 0.4, ruleType: "popularity", isActive: true, createdAt: new Date(0) },
      { id: 2, name: "b", weight: 0.3, ruleType: "recency", isActive: true, createdAt: new Date(0) },
      { id: 3, name: "c", weight: 0.3, ruleType: "genre_match", isActive: true, createdAt: new Date(0) },
    ],
    recommenderDefaults: async () => NEUTRAL_DIALS,
    listCards: async (ids) => ids.map(bareCard),
  };
}
