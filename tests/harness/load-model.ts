import { composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";

// A process that loads the model that is served, as a web server does, and says which it is.
const app = composeApp(readServerConfig(process.env), "matinee-test-loader");
const model = await app.context.learnedModel();
process.stdout.write(`serves ${model?.modelId}\n`);
await app.db.$client.end({ timeout: 5 });
