/** The name of the constraint that made a statement fail, or null. Drizzle wraps the driver's error as its cause. */
export function violatedConstraint(error: unknown): string | null {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (typeof cause !== "object" || cause === null || !("constraint_name" in cause)) return null;
  return typeof cause.constraint_name === "string" ? cause.constraint_name : null;
}
