import postgres from "postgres";
import { isConnectionLost } from "@/db/lost-connection";

/** Classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded. */
const DATA_CLASSES = /^(22|23|54)/;

/** Whether an error lies in what was to be stored, so that the same again would fail again. */
export function isBadData(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof postgres.PostgresError) return DATA_CLASSES.test(cause.code);
  return (cause instanceof TypeError || cause instanceof RangeError) && !isConnectionLost(error);
}
