import { parseArgs } from "node:util";
import { invertPlainly } from "@/bench/recs/invert-plainly";
import { syntheticRatings } from "@/bench/recs/synthetic-ratings";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";
import { TUNED_SETTINGS } from "@/core/recommendations/learned/tuned-settings";
import { trainInThreads } from "@/platform/recommendations/training/train-in-threads";
import { readRatingsFile } from "@/scripts/recs/read-ratings-file";

/**
 * `npm run bench:recs -- --ratings F` (a CSV file), or `--movies 100000 --people 200000 --count 30000000` (made up):
 * seconds, processor seconds and peak memory of a training, step by step. `--plain` adds the inverse in three plain
 * loops for a matrix of the same size, in the same run.
 */
const { values } = parseArgs({
  options: {
    ratings: { type: "string" },
    movies: { type: "string", default: "100000" },
    people: { type: "string", default: "200000" },
    count: { type: "string", default: "30000000" },
    threads: { type: "string", default: "2" },
    plain: { type: "boolean", default: false },
  },
});
const MIB = 2 ** 20;

let step = "prepare";
let stepStartedAt = performance.now();
function enter(next: string): void {
  if (next === step) return;
  console.log(`  ${step}: ${seconds(stepStartedAt)} s`);
  step = next;
  stepStartedAt = performance.now();
}

const columns = await readColumns();
const before = process.memoryUsage.rss();
const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
const model = await trainInThreads(columns, TUNED_SETTINGS, Number(values.threads), (progress) =>
  enter(progress.step),
);
enter("done");
const cpu = process.cpuUsage(cpuBefore);
const { ratings, people, movies } = model.trainedOn;
console.log(`${ratings} ratings, ${people} people, ${movies} movies: ${seconds(startedAt)} s`);
console.log(`processor ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s on ${values.threads} threads`);
console.log(`memory before ${Math.round(before / MIB)} MiB, peak ${Math.round(peakBytes() / MIB)} MiB`);
if (values.plain) measurePlain(Math.min(movies, TUNED_SETTINGS.headMovies));

async function readColumns(): Promise<RatingColumns> {
  if (values.ratings) return readRatingsFile(values.ratings);
  return syntheticRatings({
    movies: Number(values.movies),
    people: Number(values.people),
    ratings: Number(values.count),
    seed: 1,
  });
}

function measurePlain(size: number): void {
  const matrix = new Float64Array(size * size).map((_, place) =>
    place % (size + 1) === 0 ? 3 : Math.sin(place) / size,
  );
  const plainStartedAt = performance.now();
  const plainCpu = process.cpuUsage();
  invertPlainly(matrix, size);
  const used = process.cpuUsage(plainCpu).user / 1e6;
  console.log(`the inverse in plain loops: ${seconds(plainStartedAt)} s, processor ${used.toFixed(1)} s`);
}

/** The most memory that the process has had; Linux counts it in KiB. */
function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(2);
}
