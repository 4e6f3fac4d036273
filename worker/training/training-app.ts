import type { App } from "@/platform/compose";

/** What training needs of the worker's process. */
export type TrainingApp = Pick<App, "config" | "context" | "log" | "trainingNotices">;
