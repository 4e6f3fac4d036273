import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import { accessTokens } from "@/db/schema";
import { findViewerByToken } from "@/platform/auth/find-viewer-by-token";
import { createAccessToken } from "@/services/accounts/create-access-token";
import { revokeAccessToken } from "@/services/accounts/revoke-access-token";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin } from "@/tests/harness/admin";
import { testApp } from "@/tests/harness/test-app";
import { as, guestContext } from "@/tests/harness/viewers";

const harness = testApp();
let member: Viewer;
let admin: Viewer;

beforeAll(async () => {
  member = (await signUp(harness.app)).member;
  admin = await newAdmin(harness.app);
});

const create = (viewer: Viewer, given: Partial<Parameters<typeof createAccessToken>[1]> = {}) =>
  createAccessToken(as(harness.app, viewer), { name: "backup", scope: "write", days: null, ...given });

const find = (token: string, at?: Date) => {
  const { db, context } = harness.app;
  return findViewerByToken({ db, context: { ...context, now: () => at ?? new Date() } }, token);
};

async function readToken(id: number) {
  const [row] = await harness.app.db.select().from(accessTokens).where(eq(accessTokens.id, id));
  return row;
}

describe("an access token", () => {
  test("is its owner's, with what it allows", async () => {
    const { token } = await create(member, { scope: "read" });
    expect(await find(token)).toEqual({ ...member, tokenScope: "read" });
  });

  test("is nowhere in the database", async () => {
    const { id, token } = await create(member, { name: "  backup " });
    const row = await readToken(id);
    expect(row).toMatchObject({ name: "backup", scope: "write", userId: member.userId, lastUsedAt: null });
    expect(row?.tokenSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token.slice(4));
  });

  test("counts until its day, and not from then on", async () => {
    const { token, expiresAt } = await create(member, { days: 90 });
    const end = expiresAt?.getTime() ?? 0;
    expect(Math.round((end - Date.now()) / 86_400_000)).toBe(90);
    expect(await find(token, new Date(end - 1000))).not.toBeNull();
    expect(await find(token, new Date(end))).toBeNull();
  });

  test("ends when it is revoked, by its owner alone and once", async () => {
    const [kept, ended] = [await create(member), await create(member)];
    await expect(revokeAccessToken(as(harness.app, admin), ended.id)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await find(ended.token)).not.toBeNull();
    await revokeAccessToken(as(harness.app, member), ended.id);
    expect([await find(ended.token), await find(kept.token)]).toMatchObject([
      null,
      { userId: member.userId },
    ]);
    await expect(revokeAccessToken(as(harness.app, member), ended.id)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("notes when it was last used, to the minute", async () => {
    const { id, token } = await create(member);
    const at = (second: number) => new Date(Date.UTC(2026, 10, 5, 10, 0, second));
    for (const second of [0, 30, 59]) await find(token, at(second));
    expect((await readToken(id))?.lastUsedAt).toEqual(at(0));
    await find(token, at(60));
    expect((await readToken(id))?.lastUsedAt).toEqual(at(60));
  });

  test.each(["", "mat_", "five", `mat_${"a".repeat(43)}`, `mat_${"a".repeat(42)}\0`])(
    "that nobody made is nobody's: %j",
    async (token) => {
      expect(await find(token)).toBeNull();
    },
  );
});

describe("who gets a token", () => {
  test("for administering: administrators alone", async () => {
    await expect(create(member, { scope: "admin" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await find((await create(admin, { scope: "admin" })).token)).toEqual({
      ...admin,
      tokenScope: "admin",
    });
  });

  test("no guest", async () => {
    const { viewer } = await guestContext(harness.app);
    await expect(create(viewer)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("no program one that allows more than its own", async () => {
    const writing: Viewer = { ...admin, tokenScope: "write" };
    await expect(create(writing, { scope: "admin" })).rejects.toMatchObject({ code: "forbidden" });
    await create(writing, { scope: "write" });
    await expect(create({ ...admin, tokenScope: "read" }, { scope: "read" })).rejects.toMatchObject({
      code: "forbidden",
      message: "This token may only read.",
    });
  });

  test.each([{ name: " " }, { name: "a\0b" }, { days: 0 }, { days: 0.5 }, { days: 4000 }])(
    "nobody with %j",
    async (given) => {
      await expect(create(member, given)).rejects.toMatchObject({ code: "invalid_input" });
    },
  );
});
