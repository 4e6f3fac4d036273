import { beforeAll, describe, expect, test } from "vitest";
import type { TokenScope } from "@/core/accounts/access-token";
import type { Viewer } from "@/core/accounts/viewer";
import { signUp } from "@/tests/harness/accounts";
import { newToken } from "@/tests/harness/admin";
import { answerOf, bearer } from "@/tests/harness/call-api";
import { serveWith } from "@/tests/harness/serve";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

const path = "/api/v1/tokens";
let member: Viewer;

beforeAll(async () => {
  ({ member } = await signUp(harness.app));
});

async function tokenWith(scope: TokenScope): Promise<string> {
  return (await newToken(harness.app, member, scope)).token;
}

describe("/api/v1/tokens", () => {
  test("a token is told once, counts, is listed without itself, and ends when it is revoked", async () => {
    const writer = bearer(await tokenWith("write"));
    const made = await answerOf({
      method: "POST",
      path,
      headers: writer,
      body: { name: "Backup", scope: "read", days: 30 },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: "Backup", scope: "read", last_used_at: null });
    const { id, token, ...shown } = made.body;
    expect(Date.parse(shown.expires_at) - Date.parse(shown.created_at)).toBe(30 * 24 * 60 * 60 * 1000);

    const listed = await answerOf({ path, headers: bearer(token) });
    expect(listed.headers.get("cache-control")).toBe("private, no-store");
    expect(listed.body.data[0]).toEqual({ id, ...shown, last_used_at: expect.any(String) });
    expect(JSON.stringify(listed.body)).not.toContain(token);

    expect((await answerOf({ method: "DELETE", path: `${path}/${id}`, headers: bearer(token) })).status).toBe(
      403,
    );
    expect((await answerOf({ method: "DELETE", path: `${path}/${id}`, headers: writer })).status).toBe(204);
    expect((await answerOf({ path, headers: bearer(token) })).status).toBe(401);
    expect((await answerOf({ method: "DELETE", path: `${path}/${id}`, headers: writer })).status).toBe(404);
  });

  test("none allows more than what asked for it, nor than its owner may", async () => {
    const body = { name: "More", scope: "write" };
    const reader = bearer(await tokenWith("read"));
    expect((await answerOf({ method: "POST", path, headers: reader, body })).status).toBe(403);
    const writer = bearer(await tokenWith("write"));
    const admin = await answerOf({
      method: "POST",
      path,
      headers: writer,
      body: { ...body, scope: "admin" },
    });
    expect(admin.status).toBe(403);
  });

  test("an Idempotency-Key keeps no token", async () => {
    const headers = { ...bearer(await tokenWith("write")), "idempotency-key": "0123456789abcdef" };
    const body = { name: "Twice", scope: "read" };
    const [first, second] = [
      await answerOf({ method: "POST", path, headers, body }),
      await answerOf({ method: "POST", path, headers, body }),
    ];
    expect(first.body.token).not.toBe(second.body.token);
  });

  test("nobody has none", async () => {
    expect((await answerOf({ path })).status).toBe(401);
    expect((await answerOf({ method: "POST", path, body: { name: "x", scope: "read" } })).status).toBe(401);
  });
});
