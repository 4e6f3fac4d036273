import type { AppError } from "@/core/app-error";
import { ERROR_STATUS } from "@/platform/http/error-status";
import { privateJson } from "@/platform/http/private-json";

/** An expected failure as `{ error, code }`, with the status of `ERROR_STATUS`. */
export function errorResponse({ message, code }: AppError, headers: Record<string, string> = {}): Response {
  const status = ERROR_STATUS[code];
  // RFC 9110, 11.6.1: whoever is not known is told how to become so.
  const challenge = status === 401 && { "www-authenticate": 'Bearer realm="matinee"' };
  return privateJson({ error: message, code }, { status, headers: { ...challenge, ...headers } });
}
