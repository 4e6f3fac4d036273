import type { AppErrorCode } from "@/core/app-error";

/** What a server action answers: the value, or why not, in words for the person. */
export type ActionResult<Value> =
  | { ok: true; value: Value }
  | { ok: false; error: { code: AppErrorCode; message: string; field?: string } };
