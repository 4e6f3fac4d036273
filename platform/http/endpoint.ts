import { AppError } from "@/core/app-error";
import { getApp } from "@/platform/compose";
import { errorResponse } from "@/platform/http/error-response";
import { privateJson } from "@/platform/http/private-json";

/** What a `route.ts` exports for a method. */
export type Endpoint<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/**
 * Wraps a route handler: expected failures become `{ error, code }` with the status of `ERROR_STATUS`, anything else
 * is logged and becomes a 500 that gives nothing away.
 */
export function endpoint<Params>(
  name: string,
  handle: (request: Request, params: Params) => Promise<Response>,
): Endpoint<Params> {
  return async (request, { params }) => {
    try {
      return await handle(request, await params);
    } catch (error) {
      if (error instanceof AppError) return errorResponse(error);
      getApp().log.error({ error, endpoint: name }, "a request failed");
      return privateJson({ error: "Something went wrong here.", code: "internal" }, { status: 500 });
    }
  };
}
