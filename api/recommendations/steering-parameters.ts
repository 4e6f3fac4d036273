import { z } from "zod";
import { genreIdsOf, genreSchema } from "@/api/genres/genre-parameter";
import { wholeNumber } from "@/api/parameters";
import { RUNTIME_MINUTES_MAX } from "@/core/movies/own-movie";
import { DIAL_RANGES, type DialName, type Dials } from "@/core/recommendations/dials";
import { RECOMMENDATION_MODES } from "@/core/recommendations/mode";
import type { RecommendationFilter } from "@/core/recommendations/recommendation-filter";

const YEAR_MIN = 1870;
const YEAR_MAX = 2100;
const AGE_MAX = 21;
const MIN_SCORE_WORDS = "min_score must be a number from 0 to 10.";

export const modeSchema = z.enum(RECOMMENDATION_MODES);

const genres = z.array(genreSchema).max(20).optional();
const dial = (name: DialName) => wholeNumber(name, DIAL_RANGES[name].min, DIAL_RANGES[name].max);

/** Where the four dials stand, as a body. */
export const dialsSchema = z
  .strictObject({
    popular: dial("popular").describe("−100 (obscure) to 100 (popular)."),
    recent: dial("recent").describe("−100 (classic) to 100 (new)."),
    adventurous: dial("adventurous").describe("0 (safe) to 100: how different the movies are."),
    rules: dial("rules").describe("0 to 100: how much the rules count; 30 is the middle."),
  })
  .meta({ id: "Dials" });

/** How a list of recommendations is steered, in a query. */
export const steeringParameters = {
  mode: modeSchema
    .default("blend")
    .describe(
      "`blend` is everything together; `rules` scores by the rules alone; `learned` by what was learned from ratings; `next` by what people go on to after what the user rated last; `similar` by what is like the movies that the user rated.",
    ),
  popular: dial("popular").optional().describe("A dial, −100 (obscure) to 100 (popular)."),
  recent: dial("recent").optional().describe("A dial, −100 (classic) to 100 (new)."),
  adventurous: dial("adventurous")
    .optional()
    .describe("A dial, 0 (safe) to 100: how different the movies are. Only in `blend`."),
  rules: dial("rules").optional().describe("A dial, 0 to 100: how much the rules count. Only in `blend`."),
  genre: genres.describe("A genre's name or id. Given more than once: movies that have all of them."),
  without_genre: genres.describe("A genre that movies must not have."),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "language must be an ISO 639-1 code such as en.")
    .optional()
    .describe("Instead of the preferred language."),
  year_from: wholeNumber("year_from", YEAR_MIN, YEAR_MAX).optional(),
  year_to: wholeNumber("year_to", YEAR_MIN, YEAR_MAX).optional(),
  runtime_max: wholeNumber("runtime_max", 1, RUNTIME_MINUTES_MAX).optional().describe("In minutes."),
  age_max: wholeNumber("age_max", 0, AGE_MAX)
    .optional()
    .describe("Only movies that are known to be for people of this age, by the strictest board."),
  min_score: z
    .number(MIN_SCORE_WORDS)
    .min(0, MIN_SCORE_WORDS)
    .max(10, MIN_SCORE_WORDS)
    .optional()
    .describe("Instead of the preferred minimum."),
};

const query = z.strictObject(steeringParameters);

/** The dials that were given, the others where they usually stand. */
export function dialsOf(given: z.output<typeof query>, usual: Dials): Dials {
  return {
    popular: given.popular ?? usual.popular,
    recent: given.recent ?? usual.recent,
    adventurous: given.adventurous ?? usual.adventurous,
    rules: given.rules ?? usual.rules,
  };
}

/** @throws AppError `invalid_input` for a genre that there is not. */
export function filterOf(given: z.output<typeof query>): RecommendationFilter {
  return {
    genreIds: genreIdsOf(given.genre ?? [], "genre"),
    withoutGenreIds: genreIdsOf(given.without_genre ?? [], "without_genre"),
    language: given.language ?? null,
    yearFrom: given.year_from ?? null,
    yearTo: given.year_to ?? null,
    runtimeMax: given.runtime_max ?? null,
    ageMax: given.age_max ?? null,
    minScore: given.min_score ?? null,
  };
}
