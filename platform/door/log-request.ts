import type { IncomingMessage, ServerResponse } from "node:http";
import { honestStatus, type RequestScope } from "@/platform/door/request-scope";
import type { Log } from "@/platform/log";

type Ended = {
  request: IncomingMessage;
  response: ServerResponse;
  scope: RequestScope;
  startedAt: number;
};

/** One line a request: what failed for everybody to see, the rest for who looks closely. Queries are people's own. */
export function logRequest(log: Log, { request, response, scope, startedAt }: Ended): void {
  const status = honestStatus(scope, response.statusCode);
  const isFailure = status >= 500;
  if (!isFailure && !log.isLevelEnabled("debug")) return;
  log[isFailure ? "error" : "debug"](
    {
      requestId: scope.requestId,
      method: request.method,
      path: request.url?.split("?")[0],
      status,
      durationMs: Math.round(performance.now() - startedAt),
      ...(!response.writableFinished && { isCutShort: true }),
    },
    "a request",
  );
}
