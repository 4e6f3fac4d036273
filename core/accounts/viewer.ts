import { AppError } from "@/core/app-error";

/** Who is asking. A guest has a row of their own, so that all they do can be taken over by an account. */
export type Viewer = {
  userId: number;
  kind: "guest" | "member";
  role: "member" | "admin";
  /** Null for guests. */
  username: string | null;
};

/** Whoever asks may act for themselves only. @throws AppError `forbidden`. */
export function requireSelf(viewer: Viewer, userId: number): void {
  if (viewer.userId !== userId) throw new AppError("forbidden", "You can only change what is yours.");
}

/** @throws AppError `unauthenticated` for guests. */
export function requireMember(viewer: Viewer): void {
  if (viewer.kind !== "member") throw new AppError("unauthenticated", "Sign in to do that.");
}
