import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { dayOf } from "@/core/recommendations/catalog-snapshot";
import { rankByRules } from "@/core/recommendations/learned/evaluation/rank-by-rules";
import { groupByPerson } from "@/core/recommendations/learned/group-by-person";
import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import { scoreNext } from "@/core/recommendations/learned/next/score-next";
import { rankLearned } from "@/core/recommendations/learned/rank-learned";
import { ratedSlots } from "@/core/recommendations/learned/rated-slots";
import type { OwnRating } from "@/core/recommendations/learned/rating-columns";
import { type LoadedModel, loadModel, scoreLearned } from "@/core/recommendations/learned/score-learned";
import { predictStars, residualsOfPerson } from "@/core/recommendations/learned/stars/predict-stars";
import { TUNED_SETTINGS } from "@/core/recommendations/learned/tuned-settings";
import { OperatorError } from "@/platform/config/operator-error";
import { trainInThreads } from "@/platform/recommendations/training/train-in-threads";
import { type EvaluateArguments, readEvaluateArguments } from "@/scripts/recs/evaluate-arguments";
import { readCatalog } from "@/scripts/recs/read-catalog";
import { readRatingsFile } from "@/scripts/recs/read-ratings-file";
import { recommenderAsServed } from "@/scripts/recs/recommend-as-served";

/**
 * `npm run recs:evaluate -- --train F --foldin F --out F`: trains on one file, recommends to the people of another
 * through the code that serves people, and writes userId,rank,movieId,score for any referee to judge.
 */
try {
  await evaluate(readEvaluateArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function evaluate(options: EvaluateArguments): Promise<void> {
  const startedAt = performance.now();
  const people = groupByPerson(await readRatingsFile(options.foldin));
  const model = loadModel(await train(options));
  console.error(`Trained on ${model.trainedOn.ratings} ratings in ${secondsSince(startedAt)} s.`);
  const recommend = await recommender(model, options);
  await writeLines(options.out, "userId,rank,movieId,score", recommendationLines(people, recommend));
  if (options.predict) {
    const pairs = groupByPerson(await readRatingsFile(options.predict));
    const heading = "userId,movieId,predictedRating";
    await writeLines(options.predictions, heading, predictionLines(model, people, pairs));
  }
  console.error(`Recommended to ${people.size} people; ${secondsSince(startedAt)} s in all.`);
}

async function train(options: EvaluateArguments): Promise<LearnedModel> {
  const weightsPerMovie = options.weightsPerMovie ?? TUNED_SETTINGS.weightsPerMovie;
  const columns = await readRatingsFile(options.train);
  return trainInThreads(columns, { ...TUNED_SETTINGS, weightsPerMovie }, options.threads);
}

type Ranked = { movieId: number; score: number }[];

async function* recommendationLines(
  people: Map<number, OwnRating[]>,
  recommend: (ratings: readonly OwnRating[]) => Ranked | Promise<Ranked>,
): AsyncGenerator<string> {
  for (const [userId, ratings] of people) {
    for (const [index, { movieId, score }] of (await recommend(ratings)).entries()) {
      yield `${userId},${index + 1},${movieId},${score}`;
    }
  }
}

/** How one person's ratings become a list. Without a file of movies the blend has nothing but what was learned. */
async function recommender(model: LoadedModel, { mode, limit, movies }: EvaluateArguments) {
  if (mode === "rules") {
    if (!movies) throw new OperatorError("--mode rules needs --movies F, for genres and years");
    const catalog = await readCatalog(model, movies);
    const today = dayOf(new Date());
    return (ratings: readonly OwnRating[]) => rankByRules(catalog, ratings, { today, limit });
  }
  if (mode === "blend" && movies) {
    return recommenderAsServed(model, await readCatalog(model, movies), { limit });
  }
  const score = mode === "next" ? scoreNext : scoreLearned;
  return (ratings: readonly OwnRating[]) =>
    rankLearned(model, score(model, ratings), ratings, limit).map(({ slot, score: value }) => ({
      movieId: model.movieIds[slot] ?? 0,
      score: value,
    }));
}

function* predictionLines(
  model: LoadedModel,
  people: Map<number, OwnRating[]>,
  pairs: Map<number, OwnRating[]>,
): Generator<string> {
  for (const [userId, wanted] of pairs) {
    const person = residualsOfPerson(model.stars, ratedSlots(model, people.get(userId) ?? []));
    for (const { movieId } of wanted) {
      const { stars } = predictStars(model.stars, person, model.slotById.get(movieId) ?? -1);
      yield `${userId},${movieId},${stars}`;
    }
  }
}

async function writeLines(
  path: string,
  heading: string,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${heading}\n`);
  for await (const line of lines) file.write(`${line}\n`);
  file.end();
  await finished(file);
}

function secondsSince(startedAt: number): string {
  return ((performance.now() - startedAt) / 1000).toFixed(1);
}
