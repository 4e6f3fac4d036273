import { scopeIncludes, type TokenScope } from "@/core/accounts/access-token";
import { AppError } from "@/core/app-error";

/** Who is asking. A guest has a row of their own, so that all they do can be taken over by an account. */
export type Viewer = {
  userId: number;
  kind: "guest" | "member";
  role: "member" | "admin";
  /** Null for guests. */
  username: string | null;
  /** What the access token allows that they came with. Absent for a browser's session, which allows everything. */
  tokenScope?: TokenScope;
};

/** Whoever asks may act for themselves only; `read` is what they only look at. @throws AppError `forbidden`. */
export function requireSelf(viewer: Viewer, userId: number, scope: "read" | "write" = "write"): void {
  if (viewer.userId !== userId) throw new AppError("forbidden", "You can only see and change what is yours.");
  requireScope(viewer, scope);
}

/** @throws AppError `unauthenticated` for guests, `forbidden` for a token that may only read. */
export function requireMember(viewer: Viewer): void {
  if (viewer.kind !== "member") throw new AppError("unauthenticated", "Sign in to do that.");
  requireScope(viewer, "write");
}

/**
 * For what only administrators do; `read` is what they only look at, which their reading tokens may as well.
 * @throws AppError `unauthenticated` for guests, `forbidden`.
 */
export function requireAdmin(viewer: Viewer, scope: "read" | "admin" = "admin"): void {
  if (viewer.kind !== "member") throw new AppError("unauthenticated", "Sign in to do that.");
  if (viewer.role !== "admin") throw new AppError("forbidden", "Only administrators can do that.");
  requireScope(viewer, scope);
}

/** @throws AppError `forbidden` when a token came along that does not allow it. */
export function requireScope({ tokenScope }: Viewer, needed: TokenScope): void {
  if (tokenScope === undefined || scopeIncludes(tokenScope, needed)) return;
  throw new AppError(
    "forbidden",
    tokenScope === "read" ? "This token may only read." : "This token may not do what administrators do.",
  );
}
