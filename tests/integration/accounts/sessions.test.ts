import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test } from "vitest";
import { findViewerByCookies } from "@/platform/auth/find-viewer-by-cookies";
import { GUEST_COOKIE, signGuest } from "@/platform/auth/guest-cookie";
import { sessionCookieName } from "@/platform/auth/session-cookie";
import { findMemberByCredentials } from "@/services/accounts/find-member-by-credentials";
import { removeSessions } from "@/services/accounts/remove-sessions";
import { updatePassword } from "@/services/accounts/update-password";
import { PASSWORD, signUp } from "@/tests/harness/accounts";
import { testApp } from "@/tests/harness/test-app";
import { as, guestContext } from "@/tests/harness/viewers";

const harness = testApp();
const OTHER_SECRET = "o".repeat(32);
const NEW_PASSWORD = "an entirely new one";

let account: Awaited<ReturnType<typeof signUp>>;
beforeEach(async () => {
  account = await signUp(harness.app);
});

/** A session token as next-auth makes it. */
function token(
  claims: { sub?: string; sessionVersion?: unknown },
  secret = harness.app.config.authSecret,
  maxAge = 3600,
) {
  return encode({ token: claims as Parameters<typeof encode>[0]["token"], secret, maxAge });
}

const ownToken = (sessionVersion = 1) => token({ sub: String(account.userId), sessionVersion });

function viewerWith(cookies: { session?: string; guest?: string }) {
  const { app } = harness;
  const jar: Record<string, string | undefined> = {
    [sessionCookieName(app.config.publicUrl)]: cookies.session,
    [GUEST_COOKIE]: cookies.guest,
  };
  return findViewerByCookies(app, (name) => jar[name]);
}

const viewerOf = async (session: string) => (await viewerWith({ session }))?.userId ?? null;

describe("a session", () => {
  test("is the member's who signed in", async () => {
    expect(await viewerWith({ session: await ownToken() })).toEqual(account.member);
  });

  test.each([
    ["nonsense", async () => "nonsense"],
    ["empty", async () => ""],
    [
      "made with another secret",
      () => token({ sub: String(account.userId), sessionVersion: 1 }, OTHER_SECRET),
    ],
    ["expired", () => token({ sub: String(account.userId), sessionVersion: 1 }, undefined, -120)],
    ["cut short", async () => (await ownToken()).slice(0, -3)],
    ["of nobody", () => token({ sessionVersion: 1 })],
    ["of somebody who does not exist", () => token({ sub: "2000000000", sessionVersion: 1 })],
    ["without a version", () => token({ sub: String(account.userId) })],
    ["with a version as text", () => token({ sub: String(account.userId), sessionVersion: "1" })],
    ["of an older version", () => ownToken(0)],
  ])("counts for nothing when it is %s", async (_what, make) => {
    expect(await viewerOf(await make())).toBeNull();
  });

  test("made for a guest's id counts for nothing", async () => {
    const { viewer } = await guestContext(harness.app);
    expect(await viewerOf(await token({ sub: String(viewer.userId), sessionVersion: 1 }))).toBeNull();
  });
});

describe("a guest's cookie", () => {
  test("is the guest's, and ours to sign", async () => {
    const { viewer } = await guestContext(harness.app);
    const { authSecret } = harness.app.config;
    const signed = signGuest(viewer.userId, authSecret);
    expect(await viewerWith({ guest: signed })).toEqual(viewer);
    for (const forged of [
      signGuest(viewer.userId, OTHER_SECRET),
      `${viewer.userId + 1}.${signed.split(".")[1]}`,
      `${viewer.userId}.`,
      String(viewer.userId),
      `0${signed}`,
      "",
    ]) {
      expect(await viewerWith({ guest: forged })).toBeNull();
    }
  });

  test("counts for nothing once the guest has signed up", async () => {
    const { viewer } = await guestContext(harness.app);
    await signUp(harness.app, {}, viewer);
    expect(await viewerWith({ guest: signGuest(viewer.userId, harness.app.config.authSecret) })).toBeNull();
  });

  test("gives way to a session, and stands in for one that has ended", async () => {
    const { viewer } = await guestContext(harness.app);
    const guest = signGuest(viewer.userId, harness.app.config.authSecret);
    expect(await viewerWith({ session: await ownToken(), guest })).toEqual(account.member);
    expect(await viewerWith({ session: await ownToken(0), guest })).toEqual(viewer);
  });
});

describe("changing the password", () => {
  const change = (currentPassword: string, newPassword = NEW_PASSWORD) =>
    updatePassword(as(harness.app, account.member), { currentPassword, newPassword });
  const signsIn = async (password: string) =>
    (await findMemberByCredentials(harness.app.context, { login: account.username, password })) !== null;

  test("ends every session, and only the new password signs in", async () => {
    const session = await ownToken();
    await change(PASSWORD);
    expect(await viewerOf(session)).toBeNull();
    expect(await viewerOf(await ownToken(2))).toBe(account.userId);
    expect([await signsIn(PASSWORD), await signsIn(NEW_PASSWORD)]).toEqual([false, true]);
  });

  test("with a wrong current password changes nothing", async () => {
    const session = await ownToken();
    await expect(change("not the password")).rejects.toMatchObject({
      code: "wrong_credentials",
      field: "currentPassword",
    });
    expect(await viewerOf(session)).toBe(account.userId);
    expect(await signsIn(PASSWORD)).toBe(true);
  });

  test("to one that is too short changes nothing", async () => {
    await expect(change(PASSWORD, "short")).rejects.toMatchObject({ code: "invalid_input" });
    expect(await signsIn(PASSWORD)).toBe(true);
  });

  test("is not for guests", async () => {
    const guest = await guestContext(harness.app);
    const input = { currentPassword: "", newPassword: NEW_PASSWORD };
    await expect(updatePassword(guest, input)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

test("signing out everywhere ends the sessions of that member alone", async () => {
  const other = await signUp(harness.app);
  const [session, others] = [await ownToken(), await token({ sub: String(other.userId), sessionVersion: 1 })];
  await removeSessions(as(harness.app, account.member));
  expect([await viewerOf(session), await viewerOf(others)]).toEqual([null, other.userId]);
});
