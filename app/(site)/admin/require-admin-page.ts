import { forbidden, redirect } from "next/navigation";

import { requireAdmin, type Viewer } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { findViewer } from "@/platform/auth/current-viewer";

/** Lets only administrators see a page: others are led to the sign-in page and back, or told that it is not theirs (403). */
export async function requireAdminPage(path: string): Promise<Viewer> {
  const viewer = await findViewer();
  const signIn = `/sign-in?${new URLSearchParams({ next: path })}`;
  if (!viewer) redirect(signIn);
  const refusal = refusalOf(viewer);
  if (refusal === "unauthenticated") redirect(signIn);
  if (refusal) forbidden();
  return viewer;
}

function refusalOf(viewer: Viewer) {
  try {
    requireAdmin(viewer, "read");
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
