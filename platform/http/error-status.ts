import type { AppErrorCode } from "@/core/app-error";

/** The one table from what went wrong to an HTTP status. It does not compile when a code is missing. */
export const ERROR_STATUS: Record<AppErrorCode, number> = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  wrong_credentials: 401,
  method_not_allowed: 405,
  not_acceptable: 406,
  precondition_failed: 412,
  too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_running: 409,
  idempotency_key_reused: 422,
  rate_limited: 429,
  unavailable: 503,
};
