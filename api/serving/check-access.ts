import type { Operation } from "@/api/operation";
import type { TokenScope } from "@/core/accounts/access-token";
import { requireAdmin, requireScope, type Viewer } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { actForUser } from "@/platform/auth/act-for-user";
import type { App } from "@/platform/compose";

/** What a token must allow for an operation. */
export function scopeOf({ method, access }: Pick<Operation, "method" | "access">): TokenScope {
  if (method === "GET") return "read";
  return access === "admin" ? "admin" : "write";
}

/**
 * The first gate: whether there is someone who may call at all. Whose things they may touch is for
 * `actingViewer` and the use cases to say.
 * @throws AppError `unauthenticated`, `forbidden`.
 */
export function checkAccess(operation: Operation, viewer: Viewer | null): void {
  const { access } = operation;
  if (access === "anyone") return;
  if (!viewer) {
    throw new AppError(
      "unauthenticated",
      "Send an access token (“Authorization: Bearer mat_…”), or sign in.",
    );
  }
  const scope = scopeOf(operation);
  if (access === "admin") requireAdmin(viewer, scope === "read" ? "read" : "admin");
  if (access === "member" && viewer.kind !== "member") {
    throw new AppError("unauthenticated", "Sign in to do that.");
  }
  requireScope(viewer, scope);
}

/**
 * As whom an operation is done: where the address names a user, as that one, whom the caller must be or may act for.
 * @throws AppError `not_found`, `forbidden`.
 */
export async function actingViewer(
  app: App,
  { access }: Operation,
  caller: Viewer | null,
  params: unknown,
): Promise<Viewer | null> {
  if (access !== "self" || !caller) return caller;
  const { id } = (params ?? {}) as { id?: unknown };
  if (typeof id !== "number") throw new Error("an operation about a user has the user's id in its path");
  return actForUser(app, caller, id);
}
