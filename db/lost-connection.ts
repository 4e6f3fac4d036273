import postgres from "postgres";

/** Whether an error means that its connection is gone, or goes with it. Drizzle wraps the driver's error as its cause. */
export function isConnectionLost(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof postgres.PostgresError) return /^(FATAL|PANIC)$/.test(severityOf(cause));
  if (!(cause instanceof Error) || !("code" in cause)) return false;
  return /^(CONNECTION_|CONNECT_TIMEOUT$|E[A-Z]+$)/.test(String(cause.code));
}

/** Servers since 9.6 send the severity also untranslated; the driver's types know only the translated one. */
function severityOf(error: postgres.PostgresError): string {
  return "severity" in error && typeof error.severity === "string" ? error.severity : error.severity_local;
}
