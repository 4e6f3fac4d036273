import { decode } from "next-auth/jwt";
import type { Viewer } from "@/core/accounts/viewer";
import { findSessionUser } from "@/db/queries/accounts/find-session-user";
import { GUEST_COOKIE, verifyGuest } from "@/platform/auth/guest-cookie";
import { sessionCookieName } from "@/platform/auth/session-cookie";
import type { App } from "@/platform/compose";

export type CookieReader = (name: string) => string | undefined;

/**
 * Who sends these cookies: a member by next-auth's session, else a guest by our signed cookie, else nobody. The session
 * must carry the user's present session version, so that ending sessions takes effect on the next request.
 */
export async function findViewerByCookies({ config, db }: App, cookie: CookieReader): Promise<Viewer | null> {
  const session = await readSession(cookie(sessionCookieName(config.publicUrl)), config.authSecret);
  if (session) {
    const user = await findSessionUser(db, session.userId);
    if (user?.kind === "member" && user.sessionVersion === session.sessionVersion) return user.viewer;
  }
  const guestId = verifyGuest(cookie(GUEST_COOKIE), config.authSecret);
  if (guestId === null) return null;
  const guest = await findSessionUser(db, guestId);
  return guest?.kind === "guest" ? guest.viewer : null;
}

async function readSession(token: string | undefined, secret: string) {
  if (!token) return null;
  try {
    const claims = await decode({ token, secret });
    const userId = Number(claims?.sub);
    const sessionVersion = claims?.sessionVersion;
    return Number.isInteger(userId) && typeof sessionVersion === "number" ? { userId, sessionVersion } : null;
  } catch {
    // A token that is forged, cut or expired is no session, and no reason to fail.
    return null;
  }
}
