import { cookies } from "next/headers";
import { cache } from "react";
import { DEFAULT_PREFERENCES, type Preferences } from "@/core/accounts/preferences";
import type { Viewer } from "@/core/accounts/viewer";
import { getPreferences } from "@/db/queries/accounts/get-preferences";
import { findViewerByCookies } from "@/platform/auth/find-viewer-by-cookies";
import { GUEST_COOKIE, GUEST_COOKIE_MAX_AGE_SECONDS, signGuest } from "@/platform/auth/guest-cookie";
import { getApp } from "@/platform/compose";
import { createGuest } from "@/services/accounts/create-guest";
import type { ViewerContext } from "@/services/context";

/** Who is looking at this page; null before the first rating or mark. One look-up a request. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const jar = await cookies();
  return findViewerByCookies(getApp(), (name) => jar.get(name)?.value);
});

/** For actions: the viewer, who becomes a guest with a signed cookie now if they were nobody. */
export async function ensureViewer(): Promise<Viewer> {
  const viewer = await findViewer();
  if (viewer) return viewer;
  const { config, context } = getApp();
  const guest = await createGuest(context);
  const jar = await cookies();
  jar.set(GUEST_COOKIE, signGuest(guest.userId, config.authSecret), {
    httpOnly: true,
    sameSite: "lax",
    secure: config.publicUrl.startsWith("https:"),
    maxAge: GUEST_COOKIE_MAX_AGE_SECONDS,
    path: "/",
  });
  return guest;
}

/** The context of a writing use case for whoever is asking. */
export async function viewerContext(): Promise<ViewerContext & ReturnType<typeof getApp>["context"]> {
  return { ...getApp().context, viewer: await ensureViewer() };
}

/** What the viewer prefers; the defaults for nobody. */
export const getViewerPreferences = cache(async (): Promise<Preferences> => {
  const viewer = await findViewer();
  return viewer ? getPreferences(getApp().db, viewer.userId) : DEFAULT_PREFERENCES;
});
