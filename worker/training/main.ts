import { AppError } from "@/core/app-error";
import { composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { runTraining } from "@/worker/training/run-training";
import type { ProcessMessage, TrainingOutcome } from "@/worker/training/training-messages";

// One training, `main.ts RUN ATTEMPT`, as a process of its own: its memory goes when it ends, and it ends with the
// worker that started it, whatever becomes of that.
process.on("disconnect", () => process.exit(1));

const [runId = 0, attempt = 0] = process.argv.slice(2).map(Number);
const app = composeApp(readServerConfig(process.env), "matinee-training");
await send(await train());
app.redis?.connection.end();
await app.db.$client.end({ timeout: 5 });
process.exit(0);

async function train(): Promise<TrainingOutcome> {
  try {
    const modelId = await runTraining(
      app,
      { runId, attempt },
      (at) => void send({ kind: "progress", ...at }),
    );
    return { kind: "published", modelId };
  } catch (error) {
    if (error instanceof AppError) return { kind: "refused", reason: error.message };
    // What the database refused comes wrapped in all the bytes that it was given.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    app.log.error({ error: cause, runId }, "a training failed");
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { kind: "failed", reason, isDatabaseAway: app.context.isDatabaseAway(error) };
  }
}

function send(message: ProcessMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, undefined, undefined, () => resolve());
    else resolve();
  });
}
