import type { FailedItem } from "@/services/ports/sync-items";

/** The dead letter of a movie that the database refuses. Its payload is kept as text, without what may be the trouble. */
export function unstorable(movieId: number, error: unknown, payload: unknown): FailedItem {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const why = cause instanceof Error ? cause.message : String(cause);
  const text = JSON.stringify(payload, (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value,
  );
  return {
    movieId,
    reason: `What TMDB sent cannot be stored: ${why.replaceAll("\0", "")}.`,
    attempts: 1,
    payload: JSON.parse(text),
  };
}
