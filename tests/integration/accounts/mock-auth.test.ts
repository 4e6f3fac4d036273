import { describe, expect, test } from "vitest";
import { findViewerByRequest } from "@/platform/auth/find-viewer-by-request";
import { findMemberByCredentials } from "@/services/accounts/find-member-by-credentials";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

function asking(authorization: string): Request {
  return new Request("http://localhost/api/v1/rules", { method: "POST", headers: { authorization } });
}

const mocking = () => ({ ...harness.app, config: { ...harness.app.config, authMode: "mock" as const } });

describe("AUTH_MODE=mock", () => {
  test("any token at all is one and the same administrator, made at the first request", async () => {
    const tokens = ["Bearer test-token", "bearer x", `Bearer mat_${"A".repeat(43)}`];
    const viewers = await Promise.all(tokens.map((token) => findViewerByRequest(mocking(), asking(token))));
    expect(viewers[0]).toMatchObject({ kind: "member", role: "admin" });
    expect(new Set(viewers.map((viewer) => viewer?.userId)).size).toBe(1);
  });

  test("an empty token is none, and no token is nobody", async () => {
    await expect(findViewerByRequest(mocking(), asking("Bearer "))).rejects.toThrow("does not count");
    expect(await findViewerByRequest(mocking(), new Request("http://localhost/api/v1/rules"))).toBeNull();
  });

  test("nothing of it is left without it: no token counts, nobody can sign in, nobody is an administrator", async () => {
    const viewer = await findViewerByRequest(mocking(), asking("Bearer test-token"));
    await expect(findViewerByRequest(harness.app, asking("Bearer test-token"))).rejects.toThrow(
      "does not count",
    );
    const login = { login: viewer?.username ?? "", password: "test-token" };
    expect(await findMemberByCredentials(harness.app.context, login)).toBeNull();
    expect(await harness.app.context.transaction(({ users }) => users.hasAdmin())).toBe(false);
  });
});
