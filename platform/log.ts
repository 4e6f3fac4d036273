import pino, { type DestinationStream, type Logger } from "pino";
import { requestScope } from "@/platform/door/request-scope";
import { redactSecrets } from "@/platform/log/redact-secrets";

export type Log = Logger;

/**
 * Structured logs, one JSON object a line on standard output. Errors keep their stack; every line has the id of the
 * request that it is about, and none has a secret in it.
 */
export function createLog(
  level: string,
  name: string,
  destination: DestinationStream = pino.destination(1),
): Log {
  return pino(
    {
      level,
      name,
      base: { name },
      serializers: { error: pino.stdSerializers.err },
      mixin: () => {
        const scope = requestScope().getStore();
        return scope ? { requestId: scope.requestId } : {};
      },
      hooks: { streamWrite: redactSecrets },
    },
    destination,
  );
}
