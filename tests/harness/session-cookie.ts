import { encode } from "next-auth/jwt";
import { sessionCookieName } from "@/platform/auth/session-cookie";
import type { App } from "@/platform/compose";

/** The `Cookie` header of a browser in which that member has just signed in for the first time. */
export async function sessionCookie({ config }: App, userId: number): Promise<string> {
  const token = await encode({
    token: { sub: String(userId), sessionVersion: 1 },
    secret: config.authSecret,
    maxAge: 3600,
  });
  return `${sessionCookieName(config.publicUrl)}=${token}`;
}
