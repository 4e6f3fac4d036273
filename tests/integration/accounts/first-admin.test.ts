import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import { createConfiguredAdmin } from "@/services/accounts/create-configured-admin";
import { createFirstAdmin } from "@/services/accounts/create-first-admin";
import { createSetupLink } from "@/services/accounts/create-setup-link";
import { findMemberByCredentials } from "@/services/accounts/find-member-by-credentials";
import { newAccount, PASSWORD, signUp } from "@/tests/harness/accounts";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";

const harness = testApp();

beforeEach(async () => {
  await harness.app.db.$client`truncate users, setup_links cascade`;
});

function useLink(token: string, given = newAccount(), viewer: Viewer | null = null) {
  return createFirstAdmin({ ...harness.app.context, viewer }, { ...given, token });
}

async function newLink(): Promise<string> {
  const token = await createSetupLink(harness.app.context);
  if (token === null) throw new Error("there is an administrator already");
  return token;
}

async function adminIds(): Promise<number[]> {
  const rows = await harness.app.db.$client<{ id: number }[]>`select id from users where role = 'admin'`;
  return rows.map((row) => row.id);
}

const forbidden = { code: "forbidden" };

describe("the one-time link", () => {
  test("makes the first administrator, out of the guest who follows it", async () => {
    const { viewer } = await guestContext(harness.app);
    const account = newAccount();
    expect(await useLink(await newLink(), account, viewer)).toBe(viewer.userId);
    expect(
      await findMemberByCredentials(harness.app.context, { login: account.username, password: PASSWORD }),
    ).toMatchObject({
      userId: viewer.userId,
      kind: "member",
      role: "admin",
    });
  });

  test("works once, also for two who follow it at the same time", async () => {
    const token = await newLink();
    const results = await Promise.allSettled([useLink(token), useLink(token)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(useLink(token)).rejects.toMatchObject(forbidden);
    expect(await adminIds()).toHaveLength(1);
  });

  test("stops to count when a new one is made", async () => {
    const [old, current] = [await newLink(), await newLink()];
    await expect(useLink(old)).rejects.toMatchObject(forbidden);
    await useLink(current);
  });

  test("is not used up by a name that is taken or a password that is too short", async () => {
    const { username } = await signUp(harness.app);
    const token = await newLink();
    await expect(useLink(token, newAccount({ username }))).rejects.toMatchObject({ code: "conflict" });
    await expect(useLink(token, newAccount({ password: "short" }))).rejects.toMatchObject({
      code: "invalid_input",
    });
    await useLink(token);
  });

  test.each(["", "guessed", "0".repeat(48)])("cannot be guessed: %j", async (token) => {
    await newLink();
    await expect(useLink(token)).rejects.toMatchObject(forbidden);
    expect(await adminIds()).toEqual([]);
  });

  test("is not made when there is an administrator", async () => {
    await useLink(await newLink());
    expect(await createSetupLink(harness.app.context)).toBeNull();
  });

  test("makes no second administrator when the configuration has named one since", async () => {
    const token = await newLink();
    await createConfiguredAdmin(harness.app.context, { email: "boss@example.org", password: PASSWORD });
    await expect(useLink(token)).rejects.toMatchObject(forbidden);
    expect(await adminIds()).toHaveLength(1);
  });

  test("is kept as a hash only", async () => {
    const token = await newLink();
    const rows = await harness.app.db.$client`select * from setup_links`;
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("the administrator whom the configuration names", () => {
  const admin = { email: "boss@example.org", password: PASSWORD };

  test("is made on the first start, and not again", async () => {
    expect(await createConfiguredAdmin(harness.app.context, admin)).toBe(true);
    expect(await createConfiguredAdmin(harness.app.context, admin)).toBe(false);
    expect(await adminIds()).toHaveLength(1);
    const found = await findMemberByCredentials(harness.app.context, {
      login: admin.email,
      password: PASSWORD,
    });
    expect(found?.role).toBe("admin");
  });

  test("keeps the password that they chose since", async () => {
    await createConfiguredAdmin(harness.app.context, admin);
    await createConfiguredAdmin(harness.app.context, { ...admin, password: "the one in the file" });
    const found = await findMemberByCredentials(harness.app.context, {
      login: admin.email,
      password: PASSWORD,
    });
    expect(found).not.toBeNull();
  });

  test("is no member who signed up with that address before", async () => {
    await signUp(harness.app, { email: admin.email });
    await expect(createConfiguredAdmin(harness.app.context, admin)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await adminIds()).toEqual([]);
  });
});

test("a guest is never an administrator, not even by hand", async () => {
  await expect(
    harness.app.db.$client`insert into users (kind, role) values ('guest', 'admin')`,
  ).rejects.toMatchObject({ constraint_name: "users_guests_are_not_admins" });
});
