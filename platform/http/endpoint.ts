import { AppError } from "@/core/app-error";
import { getApp } from "@/platform/compose";
import { ERROR_STATUS } from "@/platform/http/error-status";

/**
 * Wraps a route handler: expected failures become `{ error, code }` with the status of `ERROR_STATUS`, anything else
 * is logged and becomes a 500 that gives nothing away.
 */
export function endpoint<Params>(
  name: string,
  handle: (request: Request, params: Params) => Promise<Response>,
) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    try {
      return await handle(request, await params);
    } catch (error) {
      if (error instanceof AppError) {
        return Response.json(
          { error: error.message, code: error.code },
          { status: ERROR_STATUS[error.code] },
        );
      }
      getApp().log.error({ error, endpoint: name }, "a request failed");
      return Response.json({ error: "Something went wrong here.", code: "internal" }, { status: 500 });
    }
  };
}
