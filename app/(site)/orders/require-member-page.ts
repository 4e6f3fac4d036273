import { redirect } from "next/navigation";

import type { Viewer } from "@/core/accounts/viewer";
import { findViewer } from "@/platform/auth/current-viewer";

/** Lets only members see a page: everyone else is led to the sign-in page and back. */
export async function requireMemberPage(path: string): Promise<Viewer> {
  const viewer = await findViewer();
  if (viewer?.kind !== "member") redirect(`/sign-in?${new URLSearchParams({ next: path })}`);
  return viewer;
}
