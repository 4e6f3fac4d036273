import { beforeAll, describe, expect, test } from "vitest";
import { listMarkedMovies } from "@/db/queries/lists/list-marked-movies";
import { listRatings } from "@/db/queries/ratings/list-ratings";
import { createAccount } from "@/services/accounts/create-account";
import { findMemberByCredentials } from "@/services/accounts/find-member-by-credentials";
import { addMark } from "@/services/lists/add-mark";
import { rateMovie } from "@/services/ratings/rate-movie";
import { movieRecord } from "@/tests/factories/movie-record";
import { newAccount, PASSWORD, signUp } from "@/tests/harness/accounts";
import { listEvents } from "@/tests/harness/rows";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";

const harness = testApp();

beforeAll(async () => {
  await storeMovies(harness.app.context, [movieRecord({ id: 1 }), movieRecord({ id: 2 })]);
});

async function userCount(): Promise<number> {
  const [row] = await harness.app.db.$client`select count(*)::int as count from users`;
  return row?.count;
}

describe("signing up", () => {
  test("takes over what the guest rated and marked, under the same id", async () => {
    const { app } = harness;
    const guest = await guestContext(app);
    const { userId } = guest.viewer;
    await rateMovie(guest, { userId, movieId: 1, halfStars: 9 });
    await addMark(guest, { userId, movieId: 2, kind: "watchlist" });
    const account = await signUp(app, {}, guest.viewer);
    expect(account.userId).toBe(userId);
    const page = { page: 1, pageSize: 10 };
    expect((await listRatings(app.db, userId, page)).items).toMatchObject([
      { movie: { id: 1 }, halfStars: 9 },
    ]);
    expect((await listMarkedMovies(app.db, userId, "watchlist", page)).items).toMatchObject([{ id: 2 }]);
    expect(
      await findMemberByCredentials(app.context, { login: account.username, password: PASSWORD }),
    ).toMatchObject({
      userId,
      kind: "member",
      role: "member",
    });
  });

  test("tells of it", async () => {
    const { userId } = await signUp(harness.app);
    expect((await listEvents(harness.app.db)).at(-1)).toEqual({
      type: "account.created",
      aggregate: `user:${userId}`,
      payload: { userId, role: "member" },
    });
  });

  test("by a guest who signed up in another tab meanwhile makes a second account, and does not take the first", async () => {
    const { app } = harness;
    const guest = await guestContext(app);
    const first = await signUp(app, {}, guest.viewer);
    const second = await signUp(app, {}, guest.viewer);
    expect(second.userId).not.toBe(first.userId);
    expect(
      await findMemberByCredentials(app.context, { login: first.username, password: PASSWORD }),
    ).not.toBeNull();
  });

  test("never makes an administrator", async () => {
    const { userId } = await signUp(harness.app);
    const [row] = await harness.app.db.$client`select role from users where id = ${userId}`;
    expect(row?.role).toBe("member");
  });

  test("needs no e-mail address, and several people may have none", async () => {
    await signUp(harness.app, { email: "" });
    await signUp(harness.app, { email: " " });
  });
});

describe("a name or an address that is taken, whatever its case", () => {
  test.each([
    ["username", { username: "TAKEN" }],
    ["username", { username: " taken " }],
    ["email", { email: "Taken@Example.ORG" }],
  ] as const)("is a conflict about the %s: %j, and nothing is half-done", async (field, given) => {
    const { app } = harness;
    await signUp(app, { username: "taken", email: "taken@example.org" }).catch(() => {});
    const guest = await guestContext(app);
    await rateMovie(guest, { userId: guest.viewer.userId, movieId: 1, halfStars: 8 });
    const before = [await userCount(), (await listEvents(app.db)).length];
    await expect(signUp(app, given, guest.viewer)).rejects.toMatchObject({ code: "conflict", field });
    expect([await userCount(), (await listEvents(app.db)).length]).toEqual(before);
    const [row] = await app.db.$client`select kind, username from users where id = ${guest.viewer.userId}`;
    expect(row).toEqual({ kind: "guest", username: null });
  });

  test("at the same moment: one gets it", async () => {
    const account = newAccount();
    const ctx = { ...harness.app.context, viewer: null };
    const results = await Promise.allSettled([createAccount(ctx, account), createAccount(ctx, account)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("finding a member by credentials", () => {
  test.each([
    ["the name", (name: string) => name],
    ["the name in another case", (name: string) => name.toUpperCase()],
    ["the address", (name: string) => `${name}@example.org`],
    ["the address in another case, with blanks", (name: string) => ` ${name}@EXAMPLE.org `],
  ])("works with %s", async (_what, login) => {
    const { username, userId } = await signUp(harness.app);
    const found = await findMemberByCredentials(harness.app.context, {
      login: login(username),
      password: PASSWORD,
    });
    expect(found?.userId).toBe(userId);
  });

  test.each(["İbrahim", "ΟΔΥΣΣΕΥΣ", "Straße"])("works for %s, as they typed it", async (username) => {
    await signUp(harness.app, { username });
    expect(
      await findMemberByCredentials(harness.app.context, { login: username, password: PASSWORD }),
    ).not.toBeNull();
  });

  test.each([
    ["a wrong password", { password: "correct horse batterx" }],
    ["the password in another case", { password: PASSWORD.toUpperCase() }],
    ["no password", { password: "" }],
    ["a name that nobody has", { login: "nobody" }],
    ["no name", { login: "" }],
    ["a wildcard", { login: "%" }],
  ])("finds nobody with %s", async (_what, typed) => {
    const { username: login } = await signUp(harness.app);
    const input = { login, password: PASSWORD, ...typed };
    expect(await findMemberByCredentials(harness.app.context, input)).toBeNull();
  });

  test("finds no guest, who has neither name nor password", async () => {
    await guestContext(harness.app);
    expect(await findMemberByCredentials(harness.app.context, { login: "", password: "" })).toBeNull();
    expect(
      await findMemberByCredentials(harness.app.context, { login: "null", password: "null" }),
    ).toBeNull();
  });
});
