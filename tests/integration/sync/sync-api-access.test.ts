import { describe, expect, test } from "vitest";
import { GUEST_COOKIE, signGuest } from "@/platform/auth/guest-cookie";
import { revokeAccessToken } from "@/services/accounts/revoke-access-token";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { bearer } from "@/tests/harness/call-api";
import { sessionCookie } from "@/tests/harness/session-cookie";
import type { SyncCall } from "@/tests/harness/sync-api";
import { syncApiOf } from "@/tests/harness/sync-api-of";
import { testApp } from "@/tests/harness/test-app";
import { as, guestContext } from "@/tests/harness/viewers";

const harness = testApp();
const { answer, start, admin, countRuns } = syncApiOf(harness);

describe("who may", () => {
  const SAME_ORIGIN = { "sec-fetch-site": "same-origin" };
  const WRONG_TOKEN = "This access token does not count: it is wrong, expired or revoked.";
  const calls: SyncCall[] = [
    { method: "POST" },
    { method: "POST", path: "?pages=0" },
    { method: "POST", path: "/1/cancel" },
    { method: "POST", path: "/1/resume" },
    { method: "POST", path: "/1/retry" },
  ];
  const looks: SyncCall[] = ["", "/1", "/1/events", "/1/failures", "/1/changes"].map((path) => ({ path }));

  async function refused(call: SyncCall, headers: Record<string, string>, status: number, sentence?: string) {
    const response = await answer({ ...call, headers });
    expect({ status: response.status, error: response.body.error }).toEqual({
      status,
      error: sentence ?? expect.stringMatching(/^[A-Z].*\.$/),
    });
    expect(response.headers.get("www-authenticate")).toBe(status === 401 ? 'Bearer realm="matinee"' : null);
    expect(await countRuns()).toBe(0);
  }

  test.each<[string, Record<string, string>]>([
    ["nothing", {}],
    ["an empty token", { authorization: "Bearer" }],
    ["no token of ours", { authorization: "Bearer five" }],
    ["an unknown token", { authorization: `Bearer mat_${"a".repeat(43)}` }],
    ["another scheme", { authorization: "Basic YTpi" }],
    ["a forged session", { cookie: "next-auth.session-token=five", "sec-fetch-site": "same-origin" }],
  ])("with %s: 401", async (_what, headers) => {
    for (const call of [...calls, ...looks]) await refused(call, headers, 401);
  });

  test("with a token that expired, was revoked, or whose owner is gone: 401", async () => {
    const { app } = harness;
    const past = { ...app, context: { ...app.context, now: () => new Date("2026-01-01T00:00:00Z") } };
    const expired = await newToken(past, admin(), "admin", 30);
    const revoked = await newToken(app, admin(), "admin");
    await revokeAccessToken(as(app, admin()), revoked.id);
    const leaver = await newAdmin(app);
    const orphaned = await newToken(app, leaver, "admin");
    await app.db.$client`delete from users where id = ${leaver.userId}`;
    for (const { token } of [expired, revoked, orphaned]) {
      for (const call of [...calls, ...looks]) await refused(call, bearer(token), 401, WRONG_TOKEN);
    }
  });

  test("a member who is no administrator: 403, by token and by session", async () => {
    const { app } = harness;
    const { member } = await signUp(app);
    const byToken = bearer((await newToken(app, member, "write")).token);
    const bySession = { cookie: await sessionCookie(app, member.userId), ...SAME_ORIGIN };
    for (const headers of [byToken, bySession]) {
      for (const call of [...calls, ...looks])
        await refused(call, headers, 403, "Only administrators can do that.");
    }
  });

  test("an administrator no more: 403 from the next request on", async () => {
    const { app } = harness;
    const former = await newAdmin(app);
    const { token } = await newToken(app, former, "admin");
    expect((await answer({ headers: bearer(token) })).status).toBe(200);
    await app.db.$client`update users set role = 'member' where id = ${former.userId}`;
    for (const call of [...calls, ...looks]) await refused(call, bearer(token), 403);
  });

  test("a reader's token of an administrator looks and starts nothing", async () => {
    const reader = bearer((await newToken(harness.app, admin(), "read")).token);
    for (const call of calls) await refused(call, reader, 403, "This token may only read.");
    const writer = bearer((await newToken(harness.app, admin(), "write")).token);
    for (const call of calls)
      await refused(call, writer, 403, "This token may not do what administrators do.");
    expect((await answer({ headers: reader })).status).toBe(200);
  });

  test("a guest: 401", async () => {
    const { viewer } = await guestContext(harness.app);
    const cookie = `${GUEST_COOKIE}=${signGuest(viewer.userId, harness.app.config.authSecret)}`;
    for (const call of [...calls, ...looks]) await refused(call, { cookie, ...SAME_ORIGIN }, 401);
  });

  test("an administrator's browser, from our own pages only", async () => {
    const cookie = await sessionCookie(harness.app, admin().userId);
    const elsewhere: Record<string, string>[] = [
      {},
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site", origin: "http://localhost:3000", host: "localhost:3000" },
      { origin: "http://evil.example", host: "localhost:3000", "x-forwarded-host": "evil.example" },
      { origin: "null", host: "localhost:3000" },
    ];
    for (const headers of elsewhere) {
      for (const call of calls)
        await refused(
          call,
          { cookie, ...headers },
          403,
          "This request did not come from Matinee's own pages.",
        );
    }
    expect((await answer({ headers: { cookie } })).status).toBe(200);
    expect((await start({ headers: { cookie, ...SAME_ORIGIN } })).status).toBe(202);
    const headers = { cookie, origin: "http://localhost:3000", host: "localhost:3000" };
    expect((await start({ headers, body: { mode: "changes" } })).status).toBe(202);
  });

  test("a browser behind a proxy that asks for a password of its own", async () => {
    const cookie = await sessionCookie(harness.app, admin().userId);
    const headers = { cookie, authorization: "Basic YTpi", ...SAME_ORIGIN };
    expect((await start({ headers })).status).toBe(202);
  });
});
