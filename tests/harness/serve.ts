import { afterAll, beforeAll } from "vitest";
import type { App } from "@/platform/compose";

/** Makes the test's app the one that route handlers get, as if this process were the web server. */
export function serveWith(harness: { app: App }): void {
  const holder = globalThis as typeof globalThis & { matineeApp?: App };
  beforeAll(() => {
    holder.matineeApp = harness.app;
  });
  afterAll(() => {
    delete holder.matineeApp;
  });
}
