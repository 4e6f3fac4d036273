/** Runs once when the web server starts. The catalogue is read into memory, so that the first visitor need not wait. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ getApp }, { compressRouteAnswers }] = await Promise.all([
    import("@/platform/compose"),
    import("@/platform/http/compress-route-answers"),
  ]);
  compressRouteAnswers();
  const { context, log } = getApp();
  context.catalogSnapshot().catch((error) => log.warn({ error }, "the catalogue is not in memory yet"));
}
