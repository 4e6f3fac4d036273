import { OperatorError } from "@/platform/config/operator-error";
import { readTuneArguments, type TuneArguments } from "@/scripts/recs/tune-arguments";
import { tuneBlend } from "@/scripts/recs/tune-blend";
import { tuneSettings } from "@/scripts/recs/tune-settings";

/**
 * `npm run recs:tune -- --ratings F`: looks for better settings of what is learned, with `--mode blend --movies F` for
 * better weights of the blend, on validation splits of the file; the people and the time that the test is made of are
 * never looked at. With `--write` the best replace `core/recommendations/learned/tuned-settings.ts` or
 * `core/recommendations/tuned-blend.ts`.
 */
try {
  await tune(readTuneArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function tune(options: TuneArguments): Promise<void> {
  if (options.mode === "learned") await tuneSettings(options);
  else await tuneBlend(options);
}
