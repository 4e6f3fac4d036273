import { requireAdmin } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { findViewerByRequest } from "@/platform/auth/find-viewer-by-request";
import { type App, getApp } from "@/platform/compose";
import type { ViewerContext } from "@/services/context";

/**
 * The context of a request that only administrators may make; their tokens with the scope `read` may look.
 * @throws AppError `unauthenticated`, `forbidden`.
 */
export async function adminContext(
  request: Request,
  scope: "read" | "admin",
): Promise<App["context"] & ViewerContext> {
  const app = getApp();
  const viewer = await findViewerByRequest(app, request);
  if (!viewer) {
    throw new AppError(
      "unauthenticated",
      "Send an access token (“Authorization: Bearer mat_…”), or sign in.",
    );
  }
  requireAdmin(viewer, scope);
  return { ...app.context, viewer };
}
