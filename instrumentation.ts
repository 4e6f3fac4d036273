/** Runs once when the web server starts: reads the catalogue into memory, so that the first visitor need not wait. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { getApp } = await import("@/platform/compose");
  const { context, log } = getApp();
  context.catalogSnapshot().catch((error) => log.warn({ error }, "the catalogue is not in memory yet"));
}
