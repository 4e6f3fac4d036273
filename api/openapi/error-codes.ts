import type { Operation } from "@/api/operation";
import type { AppErrorCode } from "@/core/app-error";

/** The codes with which an operation can fail, by what it takes and who may call it. */
export function errorCodesOf({ method, access, params, body, errors = [] }: Operation): AppErrorCode[] {
  const codes: AppErrorCode[] = ["invalid_input", "unauthenticated", "not_acceptable", "rate_limited"];
  if (access !== "anyone") codes.push("forbidden");
  if (params || access === "self") codes.push("not_found");
  if (body) codes.push("too_large", "unsupported_media_type");
  if (method !== "GET") {
    codes.push(
      "forbidden",
      "precondition_failed",
      "conflict",
      "idempotency_key_running",
      "idempotency_key_reused",
    );
  }
  return [...new Set([...codes, ...errors])];
}
