import { headers } from "next/headers";
import type { ActionResult } from "@/core/action-result";
import { AppError } from "@/core/app-error";
import { getApp } from "@/platform/compose";
import { excuseFailure } from "@/platform/door/request-scope";
import { ERROR_STATUS } from "@/platform/http/error-status";
import { isSameOrigin } from "@/platform/http/same-origin";

/**
 * Runs a server action: refuses calls from other sites, and turns expected failures into words for the form. Anything
 * else is logged and thrown on, to the error page.
 */
export async function action<Value>(name: string, run: () => Promise<Value>): Promise<ActionResult<Value>> {
  excuseFailure(null);
  try {
    if (!isSameOrigin(await headers(), getApp().config.publicUrl)) {
      throw new AppError("forbidden", "This request did not come from Matinee's own pages.");
    }
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof AppError) {
      const { code, message, field } = error;
      excuseFailure(ERROR_STATUS[code]);
      return { ok: false, error: { code, message, ...(field && { field }) } };
    }
    getApp().log.error({ error, action: name }, "an action failed");
    throw error;
  }
}
