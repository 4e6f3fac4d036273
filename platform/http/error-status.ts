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
  too_large: 413,
  unavailable: 503,
};
