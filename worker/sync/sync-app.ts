import type { App } from "@/platform/compose";

/** What syncing needs of the process. */
export type SyncApp = Pick<App, "config" | "context" | "log" | "tmdb" | "syncNotices" | "openModeLocks">;
