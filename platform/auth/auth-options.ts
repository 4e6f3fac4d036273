import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { TOO_MANY_ATTEMPTS } from "@/core/accounts/credentials";
import { AppError } from "@/core/app-error";
import { GUEST_COOKIE, verifyGuest } from "@/platform/auth/guest-cookie";
import type { App } from "@/platform/compose";
import { excuseFailure } from "@/platform/door/request-scope";
import { readCookie } from "@/platform/http/read-cookie";
import { addressOfHeaders } from "@/platform/limits/address-of-headers";
import { findMemberByCredentials } from "@/services/accounts/find-member-by-credentials";
import { importGuestProfile } from "@/services/accounts/import-guest-profile";

declare module "next-auth" {
  interface User {
    sessionVersion: number;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    /** Must equal the user's, or the session does not count any more. */
    sessionVersion?: number;
  }
}

const SESSION_MAX_AGE_SECONDS = 30 * 24 * 60 * 60;

/** The request's body as anyone may send it; U+0000 is what Postgres cannot compare with. */
const credentialsSchema = z.object({
  login: z
    .string()
    .max(1000)
    .regex(/^[^\0]*$/),
  password: z.string().max(1000),
});

/**
 * next-auth with names and passwords; the session is an encrypted cookie that carries the session version.
 * `origin` is the address by which the person reaches us: it takes them back to no other. `onTooManyAttempts` is called
 * when the answer is that, for which next-auth has no status.
 */
export function authOptions(app: App, origin: string, onTooManyAttempts: () => void): AuthOptions {
  const { config, log } = app;
  return {
    secret: config.authSecret,
    session: { strategy: "jwt", maxAge: SESSION_MAX_AGE_SECONDS },
    useSecureCookies: config.publicUrl.startsWith("https:"),
    pages: { signIn: "/sign-in", signOut: "/settings", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { login: { label: "User name or e-mail address" }, password: { label: "Password" } },
        async authorize(credentials, request) {
          excuseFailure(null);
          try {
            return await signIn(app, credentials, new Headers(request.headers));
          } catch (error) {
            if (error instanceof AppError && error.code === "rate_limited") {
              onTooManyAttempts();
              throw new Error(TOO_MANY_ATTEMPTS);
            }
            log.error({ error }, "signing in failed");
            // next-auth shows the message in an address, so it must not tell anything.
            throw new Error("Unavailable");
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, sessionVersion: user.sessionVersion } : token),
      redirect: ({ url }) => {
        const target = URL.canParse(url, origin) ? new URL(url, origin) : null;
        return target?.origin === origin ? target.href : origin;
      },
    },
    logger: {
      error: (code, metadata) => log.error({ code, metadata }, "next-auth failed"),
      warn: (code) => log.warn({ code }, "next-auth warns"),
      debug: () => {},
    },
  };
}

/** The member, whom everything they did as a guest in this browser now belongs to; null for wrong credentials. */
async function signIn({ config, context, limits }: App, credentials: unknown, headers: Headers) {
  const input = credentialsSchema.safeParse(credentials);
  if (!input.success) return null;
  const address = addressOfHeaders(headers, config.trustedProxyHops);
  // Counted before anyone looks whether there is such an account, so that the answer is the same for all.
  await limits.attempts.take({ kind: "sign-in", account: input.data.login, address });
  const member = await findMemberByCredentials(context, input.data);
  if (!member) return null;
  const guestId = verifyGuest(readCookie(headers.get("cookie"), GUEST_COOKIE), config.authSecret);
  if (guestId !== null) await importGuestProfile(context, { guestId, memberId: member.userId });
  return { id: String(member.userId), name: member.username, sessionVersion: member.sessionVersion };
}
