import pino, { type Logger } from "pino";

export type Log = Logger;

/** Structured logs, one JSON object a line on standard output. Errors keep their stack. */
export function createLog(level: string, name: string): Log {
  return pino({
    level,
    name,
    base: { name },
    serializers: { error: pino.stdSerializers.err },
  });
}
