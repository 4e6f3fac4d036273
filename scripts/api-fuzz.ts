import { parseArgs } from "node:util";
import { withScratchApp } from "@/scripts/scratch-app";
import { fuzzApp } from "@/tests/fuzz/fuzz-app";

/**
 * `npm run api:fuzz -- --seed 1 --seed 2 --malformed 10000 --valid 5000`: requests made from our own OpenAPI document, to
 * an API on a database of its own. Exits with 1 when anything was answered otherwise than described.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", multiple: true, default: ["1"] },
    malformed: { type: "string", default: "10000" },
    valid: { type: "string", default: "5000" },
  },
});
const ACCEPTED_MIN = 0.95;
const SHOWN_MAX = 20;

let isFine = true;
await withScratchApp(async (app) => {
  for (const seed of values.seed.map(Number)) {
    const startedAt = performance.now();
    const size = { seed, malformed: Number(values.malformed), valid: Number(values.valid) };
    const { serverErrors, undescribed, unrefused, accepted, valid, malformed } = await fuzzApp(app, size);
    const share = valid === 0 ? 1 : accepted / valid;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(
      `seed ${seed}: ${malformed} malformed, ${valid} valid in ${seconds} s: ${serverErrors.length} answers of 5xx, ` +
        `${undescribed.length} not as described, ${unrefused.length} violations not refused, ` +
        `${(share * 100).toFixed(1)} % of the valid accepted`,
    );
    const wrong = [...serverErrors, ...undescribed, ...unrefused];
    for (const line of wrong.slice(0, SHOWN_MAX)) console.log(`  ${line}`);
    if (wrong.length > 0 || share < ACCEPTED_MIN) isFine = false;
  }
});
process.exit(isFine ? 0 : 1);
