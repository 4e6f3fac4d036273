import { STATUS_CODES } from "node:http";
import type { AppError, AppErrorCode, FieldError } from "@/core/app-error";
import type { PlainAnswer } from "@/platform/cache/ready-answer";
import { PROBLEM_TYPE } from "@/platform/door/problem";
import { ERROR_STATUS } from "@/platform/http/error-status";

/** RFC 9457, with what older clients read (`error`, `retry_after`) and what ours do (`code`, `errors`, `request_id`). */
export type ProblemBody = {
  type: "about:blank";
  title: string;
  status: number;
  detail: string;
  error: string;
  code: AppErrorCode | "internal";
  request_id: string;
  errors?: readonly FieldError[];
  retry_after?: number;
};

/** An expected failure as an answer. */
export function problemOf(
  error: AppError,
  requestId: string,
  headers: Record<string, string> = {},
): PlainAnswer {
  const { code, message, field, fields } = error;
  const errors = fields ?? (field === undefined ? undefined : [{ path: field, message }]);
  return problem(code, ERROR_STATUS[code], message, requestId, headers, errors);
}

/** What is a bug: it gives nothing away but the id by which the log knows it. */
export function internalProblem(requestId: string): PlainAnswer {
  return problem("internal", 500, "Something went wrong here.", requestId, {});
}

function problem(
  code: ProblemBody["code"],
  status: number,
  detail: string,
  requestId: string,
  headers: Record<string, string>,
  errors?: readonly FieldError[],
): PlainAnswer {
  const retryAfter = headers["retry-after"];
  const body: ProblemBody = {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail,
    error: detail,
    code,
    request_id: requestId,
    ...(errors && { errors }),
    ...(retryAfter !== undefined && { retry_after: Number(retryAfter) }),
  };
  // RFC 9110, 11.6.1: whoever is not known is told how to become so.
  const challenge = status === 401 && { "www-authenticate": 'Bearer realm="matinee"' };
  return {
    status,
    headers: {
      "content-type": PROBLEM_TYPE,
      "cache-control": "private, no-store",
      ...challenge,
      ...headers,
    },
    bytes: new TextEncoder().encode(JSON.stringify(body)),
  };
}
