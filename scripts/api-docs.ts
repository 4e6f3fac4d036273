import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { recordExamples } from "@/scripts/api-docs/record-examples";
import { asJson, renderApiDocs } from "@/scripts/api-docs/render-files";
import { setExampleScene } from "@/scripts/api-docs/set-example-scene";
import { steadyExamples } from "@/scripts/api-docs/steady-examples";
import { withScratchApp } from "@/scripts/scratch-app";

/**
 * `npm run api:docs`: calls every operation on a new installation, keeps the answers as the examples of the description,
 * and writes `docs/api` from both. A test fails when that was forgotten.
 */
const root = join(import.meta.dirname, "..");
const beganAtMs = Date.now();
const recorded = await withScratchApp(async (app) => recordExamples(await setExampleScene(app)));
const examples = steadyExamples(recorded, beganAtMs);
write("api/openapi/examples.json", asJson(examples));
for (const [file, content] of Object.entries(renderApiDocs(examples))) write(file, content);
process.exit(0);

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
  console.log(`${file}: ${Math.round(content.length / 1024)} kB`);
}
