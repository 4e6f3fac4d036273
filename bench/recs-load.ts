import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { withOwnDatabase } from "@/bench/ingest/with-own-database";
import { fillCatalog } from "@/bench/recs/fill-catalog";
import { randomNumbers } from "@/bench/recs/random-numbers";
import { syntheticModel } from "@/bench/recs/synthetic-model";
import { describeLoop, watchLoop } from "@/bench/support/watch-loop";
import { NO_TASTE } from "@/core/recommendations/taste-profile";
import { type App, composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { recommendMovies } from "@/services/recommendations/recommend-movies";
import { storeModel } from "@/tests/harness/store-model";

/**
 * `npm run bench:recs-load`: how long a web server's event loop is held up at most while it reads a catalogue and a
 * model of that many movies from Postgres, and answers for the first time. `--rounds`: each with nothing in memory.
 */
const { values } = parseArgs({
  options: {
    movies: { type: "string", default: "100000" },
    rounds: { type: "string", default: "3" },
  },
});
const movies = Number(values.movies);

await withOwnDatabase(async (databaseUrl) => {
  const env = { ...process.env, DATABASE_URL: databaseUrl, AUTH_SECRET: "s".repeat(32), LOG_LEVEL: "error" };
  const compose = () => composeApp(readServerConfig(env), "matinee-bench");
  const filling = compose();
  await fillCatalog(filling.db, movies);
  await storeModel(filling, syntheticModel(movies, randomNumbers(1)));
  await filling.db.$client.end();
  for (let round = 1; round <= Number(values.rounds); round++) {
    console.log(`round ${round}, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
    const app = compose();
    await measure(app);
    await app.db.$client.end();
  }
});

async function measure({ context }: App): Promise<void> {
  await watch("catalogue", () => context.catalogSnapshot());
  await watch("model", () => context.learnedModel());
  const ratings = Array.from({ length: 200 }, (_, index) => ({ movieId: 1 + index * 37, halfStars: 8 }));
  const asking = { ...context, tasteProfile: async () => ({ ...NO_TASTE, ratings }) };
  await watch("first answer", () => recommendMovies(asking, { userId: 1, limit: 24 }));
}

async function watch(name: string, work: () => Promise<unknown>): Promise<void> {
  const startedAtMs = performance.now();
  const { report } = await watchLoop(work);
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(2);
  console.log(`  ${name} in ${seconds} s: ${describeLoop(report)}`);
}
