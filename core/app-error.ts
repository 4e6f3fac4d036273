/**
 * The closed list of ways in which a request can fail as expected. Everything else is a bug.
 * `platform/http/error-status.ts` maps each code to an HTTP status and does not compile when one is missing.
 */
export const APP_ERROR_CODES = [
  "invalid_input",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "wrong_credentials",
  "method_not_allowed",
  "not_acceptable",
  "precondition_failed",
  "too_large",
  "unsupported_media_type",
  "idempotency_key_running",
  "idempotency_key_reused",
  "rate_limited",
  "unavailable",
] as const;

export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** What is wrong with one field of the input; `path` has a dot between steps, as in `preferred_genres.0`. */
export type FieldError = { path: string; message: string };

/** An expected failure. `message` is one sentence that may be shown to the person who caused it. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: AppErrorCode,
    message: string,
    /** Which input field the sentence is about, if it is about one. */
    readonly field?: string,
    /** Every field that is wrong, where there may be more. */
    readonly fields?: readonly FieldError[],
  ) {
    super(message);
  }

  /** Next bundles pages and route handlers apart, each with its own copy of this class; all are the same failure. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "AppError" && "code" in value;
  }
}
