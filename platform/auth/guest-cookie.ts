import { createHmac, timingSafeEqual } from "node:crypto";

export const GUEST_COOKIE = "matinee-guest";
/** 400 days, the longest that browsers keep a cookie. */
export const GUEST_COOKIE_MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

/** The value of a guest's cookie: the id, and a signature that only this server can make. */
export function signGuest(userId: number, secret: string): string {
  return `${userId}.${signature(userId, secret)}`;
}

/** The guest's id, or null when the cookie was not made by us. */
export function verifyGuest(cookie: string | undefined, secret: string): number | null {
  const [id = "", given = ""] = cookie?.split(".") ?? [];
  if (!/^[1-9]\d{0,9}$/.test(id)) return null;
  const expected = Buffer.from(signature(Number(id), secret));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected) ? Number(id) : null;
}

function signature(userId: number, secret: string): string {
  return createHmac("sha256", secret).update(`guest:${userId}`).digest("base64url");
}
