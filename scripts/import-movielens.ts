import { SingleBar } from "cli-progress";
import { AppError } from "@/core/app-error";
import { MOVIELENS_ADDRESS, MOVIELENS_TERMS } from "@/core/recommendations/prior/movielens-terms";
import { listPriorSources } from "@/db/queries/recommendations/list-prior-sources";
import type { App } from "@/platform/compose";
import { OperatorError } from "@/platform/config/operator-error";
import { type Dataset, openDataset } from "@/platform/import/movielens/open-dataset";
import { type MovieLensArguments, readMovieLensArguments } from "@/scripts/recs/movielens-arguments";
import { withApp } from "@/scripts/with-app";
import { importPriorRatings } from "@/services/recommendations/import-prior-ratings";
import { removePriorRatings } from "@/services/recommendations/remove-prior-ratings";

const QUEUED = "A training is queued, which a running Matinee carries out, or npm run recs:train.";

/**
 * `npm run import:movielens -- FOLDER_OR_ZIP --accept-terms`: takes in a MovieLens download as ratings of unknown people,
 * which the recommender learns from beside people's own. `--remove NAME` takes them out again, `--list` names them.
 */
await withApp("matinee-movielens", async (app) => {
  const request = readMovieLensArguments(process.argv.slice(2));
  try {
    await run(app, request);
  } catch (error) {
    throw error instanceof AppError ? new OperatorError(error.message) : error;
  }
});

async function run(app: App, request: MovieLensArguments): Promise<void> {
  if (request.kind === "list") return list(app);
  if (request.kind === "import") return importDataset(app, request);
  await removePriorRatings({ ...app.context, viewer: null }, { name: request.name });
  console.log(`“${request.name}” is removed. ${QUEUED}`);
}

async function list({ db }: App): Promise<void> {
  const sources = await listPriorSources(db);
  if (sources.length === 0) console.log("There are no prior ratings.");
  for (const { name, importedAt, ratings, people, movies } of sources) {
    const state = importedAt ? `${ratings} ratings of ${movies} movies by ${people} people` : "not whole";
    console.log(`${name}: ${state}`);
  }
}

async function importDataset(
  { context }: App,
  { path, name, termsAccepted }: Extract<MovieLensArguments, { kind: "import" }>,
): Promise<void> {
  const dataset = await openDataset(path);
  try {
    showTerms(dataset);
    if (!termsAccepted) {
      throw new OperatorError("Nothing was imported. If you accept these terms, add --accept-terms.");
    }
    await importRatings(context, dataset, name ?? dataset.name);
  } finally {
    dataset.close();
  }
}

function showTerms({ licence }: Dataset): void {
  console.log(`MovieLens' ratings (${MOVIELENS_ADDRESS}) come with terms:`);
  for (const term of MOVIELENS_TERMS) console.log(`- ${term}`);
  if (licence) console.log(`\nThe README of this download says:\n\n${licence}\n`);
}

async function importRatings(context: App["context"], dataset: Dataset, name: string): Promise<void> {
  const bar = new SingleBar({
    format: "{bar} {percentage}% | {stored} ratings | {eta_formatted} left",
    barsize: 24,
    etaBuffer: 200,
    noTTYOutput: true,
    notTTYSchedule: 5_000,
  });
  const startedAtMs = Date.now();
  let bytesRead = 0;
  bar.start(dataset.ratingBytes, 0, { stored: 0 });
  try {
    const totals = await importPriorRatings(context, {
      name,
      termsAccepted: true,
      movies: dataset.movies,
      ratings: dataset.ratings((bytes) => {
        bytesRead = bytes;
      }),
      onProgress: (stored) => bar.update(bytesRead, { stored }),
    });
    bar.update(dataset.ratingBytes, { stored: totals.ratings });
    bar.stop();
    const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
    console.log(
      `“${name}”: ${totals.ratings} ratings of ${totals.movies} movies by ${totals.people} people in ${seconds} s; ` +
        `${totals.unknownMovies} of its movies are not in the catalogue.`,
    );
    console.log(QUEUED);
  } finally {
    bar.stop();
  }
}
