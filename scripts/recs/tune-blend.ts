import { writeFile } from "node:fs/promises";
import type { BlendWeights } from "@/core/recommendations/blend-weights";
import { selectRatings, splitPeople } from "@/core/recommendations/learned/evaluation/split-ratings";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";
import { loadModel } from "@/core/recommendations/learned/score-learned";
import { TUNED_SETTINGS } from "@/core/recommendations/learned/tuned-settings";
import { BLEND_WEIGHTS } from "@/core/recommendations/tuned-blend";
import { trainInThreads } from "@/platform/recommendations/training/train-in-threads";
import type { BlendFigures } from "@/scripts/recs/blend-figures";
import { type BlendTrial, judgeBlend } from "@/scripts/recs/judge-blend";
import { peopleOfSplit } from "@/scripts/recs/people-of-split";
import { readCatalog } from "@/scripts/recs/read-catalog";
import { readRatingsFile } from "@/scripts/recs/read-ratings-file";
import type { TuneOptions } from "@/scripts/recs/tune-arguments";
import { tunedBlendSource } from "@/scripts/recs/tuned-blend-source";

/** What the parts have of each other's room. Where dials lead, and movies that nobody rated, ratings cannot judge. */
const TUNED = [
  { name: "learned", most: 1, factor: 2 },
  { name: "learnedHalfRatings", most: Number.POSITIVE_INFINITY, factor: 1.6 },
  { name: "similar", most: 1, factor: 1.6 },
  { name: "similarHalfOpinions", most: Number.POSITIVE_INFINITY, factor: 2 },
] as const;

/** So many ratings people tell: those with few, whom the parts help most, count three times those who tell all. */
const TOLD = [1, 5, 10, Number.POSITIVE_INFINITY];
const LEARNED_ALONE = { learned: 1, learnedHalfRatings: 0 };

/** What gains less is left where it is: MovieLens' genres tell of similarity less than a catalogue's features do. */
const LEAST_GAIN = 0.0005;

/** Looks for better weights of the blend, as it is served, on validation splits of people. */
export async function tuneBlend(options: TuneOptions & { movies: string }): Promise<void> {
  const columns = await readRatingsFile(options.ratings);
  const trials: BlendTrial[] = [];
  for (let seed = 0; seed < options.seeds; seed++) trials.push(await prepareTrial(columns, seed, options));
  const learned = await judge(trials, { ...BLEND_WEIGHTS, ...LEARNED_ALONE });
  console.log(`what was learned alone: ${inWords(learned)}`);
  let best: Judged = { weights: BLEND_WEIGHTS, blend: await judge(trials, BLEND_WEIGHTS) };
  console.log(`the blend as it is: ${inWords(best.blend)}`);
  for (let round = 0; round < options.rounds; round++) {
    for (const tuned of TUNED) best = await bestOf(trials, best, tuned);
  }
  const { weights, blend } = best;
  console.log(JSON.stringify(weights, null, 2));
  if (!options.write) return;
  const path = new URL("../../core/recommendations/tuned-blend.ts", import.meta.url);
  const figures: BlendFigures = { told: TOLD, blend, learned };
  await writeFile(path, tunedBlendSource(weights, figures, options));
}

async function prepareTrial(
  columns: RatingColumns,
  seed: number,
  { movies, threads }: { movies: string; threads: number },
): Promise<BlendTrial> {
  const split = splitPeople(columns, seed);
  const train = selectRatings(columns, split.train);
  const model = loadModel(await trainInThreads(train, TUNED_SETTINGS, threads));
  return { model, catalog: await readCatalog(model, movies), people: peopleOfSplit(columns, split) };
}

type Judged = { weights: BlendWeights; blend: readonly number[] };

/** The best so far, or with one weight moved to either side. */
async function bestOf(
  trials: readonly BlendTrial[],
  before: Judged,
  { name, most, factor }: (typeof TUNED)[number],
): Promise<Judged> {
  let best = before;
  for (const value of valuesBeside(before.weights[name], most, factor)) {
    const weights = { ...before.weights, [name]: value };
    const blend = await judge(trials, weights);
    console.log(`${name} ${value}: ${inWords(blend)}`);
    if (mean(blend) > mean(best.blend) && mean(blend) >= mean(before.blend) + LEAST_GAIN)
      best = { weights, blend };
  }
  return best;
}

/** What is at most 1 is moved by what it leaves to others. */
function valuesBeside(value: number, most: number, factor: number): number[] {
  const values =
    most === 1 ? [1 - (1 - value) / factor, 1 - (1 - value) * factor] : [value / factor, value * factor];
  return values.map((moved) => Number(Math.max(0, moved).toPrecision(3)));
}

async function judge(trials: readonly BlendTrial[], weights: BlendWeights): Promise<number[]> {
  const figures: number[] = [];
  for (const told of TOLD) {
    const values: number[] = [];
    for (const trial of trials) values.push(await judgeBlend(trial, weights, told));
    figures.push(mean(values));
  }
  return figures;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function inWords(figures: readonly number[]): string {
  const by = figures.map((figure, index) => `${nameOfTold(TOLD[index] ?? 0)} ${figure.toFixed(4)}`);
  return `${mean(figures).toFixed(4)} (${by.join(", ")})`;
}

function nameOfTold(told: number): string {
  return Number.isFinite(told) ? String(told) : "all";
}
