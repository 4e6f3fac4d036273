import type { Instrumentation } from "next";

/**
 * Runs once when the web server starts: opens the door in front of it, and reads the catalogue into memory, so that the
 * first visitor need not wait.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [
    { getApp },
    { closeApp },
    { compressRouteAnswers },
    { openDoor },
    { handleApiRequest, findReadyAnswer },
  ] = await Promise.all([
    import("@/platform/compose"),
    import("@/platform/close-app"),
    import("@/platform/http/compress-route-answers"),
    import("@/platform/door/open-door"),
    import("@/api/handle-api-request"),
  ]);
  compressRouteAnswers();
  const { config, context, log } = getApp();
  context.catalogSnapshot().catch((error) => log.warn({ error }, "the catalogue is not in memory yet"));
  if (config.authMode === "mock") log.warn("AUTH_MODE=mock: any token at all counts as an administrator's");
  openDoor({
    handleApi: handleApiRequest,
    findReady: findReadyAnswer,
    publicUrl: config.publicUrl,
    isDevelopment: process.env.NODE_ENV !== "production",
    log,
    close: () => closeApp(getApp()),
  });
}

/**
 * What a page, an action or a handler threw and nobody caught, into our log with the id of its request. What the door
 * answers with a status below 500 is no mistake of ours.
 */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  request,
  { routePath, routeType },
) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ getApp }, { requestScope }] = await Promise.all([
    import("@/platform/compose"),
    import("@/platform/door/request-scope"),
  ]);
  const level = requestScope().getStore()?.excusedStatus ? "debug" : "error";
  const requestId = request.headers["x-request-id"];
  getApp().log[level]({ error, requestId, method: request.method, routePath, routeType }, "a request failed");
};
