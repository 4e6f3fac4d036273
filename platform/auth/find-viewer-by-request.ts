import type { Viewer } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { bearerToken } from "@/platform/auth/bearer-token";
import { findViewerByCookies } from "@/platform/auth/find-viewer-by-cookies";
import { findViewerByToken } from "@/platform/auth/find-viewer-by-token";
import { mockViewer } from "@/platform/auth/mock-viewer";
import type { App } from "@/platform/compose";
import { readCookie } from "@/platform/http/read-cookie";
import { isSameOrigin } from "@/platform/http/same-origin";

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/**
 * Who sends this request: the owner of its access token, else whom its cookies belong to, else nobody. A browser sends
 * cookies along with what other sites ask it to, so with them a request that changes something must come from our own
 * pages; no site can make it send a token.
 * @throws AppError `unauthenticated` for a token that does not count, `forbidden` for a request from elsewhere.
 */
export async function findViewerByRequest(app: App, request: Request): Promise<Viewer | null> {
  const token = bearerToken(request.headers.get("authorization"));
  if (token !== null) {
    const viewer = await findViewerByToken(app, token);
    if (viewer) return viewer;
    if (app.config.authMode === "mock" && token !== "") return mockViewer(app.context);
    throw new AppError(
      "unauthenticated",
      "This access token does not count: it is wrong, expired or revoked.",
    );
  }
  const cookies = request.headers.get("cookie");
  const viewer = await findViewerByCookies(app, (name) => readCookie(cookies, name));
  const changes = !SAFE_METHODS.includes(request.method);
  if (viewer && changes && !isSameOrigin(request.headers, app.config.publicUrl)) {
    throw new AppError("forbidden", "This request did not come from Matinee's own pages.");
  }
  return viewer;
}
