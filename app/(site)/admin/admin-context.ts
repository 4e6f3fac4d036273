import { AppError } from "@/core/app-error";
import { findViewer } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

/** For actions: the use cases check that it is an administrator; nobody stays nobody. @throws AppError `unauthenticated`. */
export async function adminContext() {
  const viewer = await findViewer();
  if (!viewer) throw new AppError("unauthenticated", "You have been signed out meanwhile. Sign in again.");
  return { ...getApp().context, viewer };
}

export type AdminContext = Awaited<ReturnType<typeof adminContext>>;
