import { beforeAll, describe, expect, test } from "vitest";
import { findMemberByCredentials } from "@/services/accounts/find-member-by-credentials";
import { movieRecord } from "@/tests/factories/movie-record";
import { PASSWORD, signUp } from "@/tests/harness/accounts";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { answerOf, bearer } from "@/tests/harness/call-api";
import { listEvents } from "@/tests/harness/rows";
import { serveWith } from "@/tests/harness/serve";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

type Caller = { userId: number; headers: { authorization: string } };
let admin: Caller;
let otherAdmin: Caller;
let member: Caller;
let managed: { id: number };

async function newCaller(role: "admin" | "member"): Promise<Caller> {
  const { app } = harness;
  const viewer = role === "admin" ? await newAdmin(app) : (await signUp(app)).member;
  const { token } = await newToken(app, viewer, role === "admin" ? "admin" : "write");
  return { userId: viewer.userId, headers: bearer(token) };
}

const call = ({ headers }: Caller, method: string, path: string, body?: unknown) =>
  answerOf({ method, path: `/api/v1${path}`, headers, body });

beforeAll(async () => {
  await storeMovies(
    harness.app.context,
    Array.from({ length: 5 }, (_, index) => movieRecord({ id: index + 1, popularity: index })),
  );
  [admin, otherAdmin, member] = [
    await newCaller("admin"),
    await newCaller("admin"),
    await newCaller("member"),
  ];
  managed = (await call(admin, "POST", "/users", { username: "managed", email: "managed@example.org" })).body;
});

describe("a user that a program made", () => {
  test("is acted for by the administrator whose program it is, and by nobody else", async () => {
    expect((await call(admin, "GET", `/users/${managed.id}`)).body).toMatchObject({
      username: "managed",
      kind: "member",
    });
    expect((await call(admin, "PUT", `/users/${managed.id}/ratings/1`, { rating: 4 })).status).toBe(200);
    for (const stranger of [otherAdmin, member]) {
      expect((await call(stranger, "GET", `/users/${managed.id}`)).status).toBe(403);
      expect((await call(stranger, "GET", `/users/${managed.id}/ratings`)).status).toBe(403);
      expect((await call(stranger, "PUT", `/users/${managed.id}/ratings/1`, { rating: 1 })).status).toBe(403);
    }
    expect((await call(admin, "GET", `/users/${managed.id}/ratings/1`)).body.rating).toBe(4);
  });

  test("is nobody who can sign in", async () => {
    for (const password of ["", PASSWORD, "null"]) {
      expect(await findMemberByCredentials(harness.app.context, { login: "managed", password })).toBeNull();
    }
  });

  test("is made by administrators alone, with a name and an address that nobody has", async () => {
    const user = { username: "second", email: "second@example.org" };
    expect((await call(member, "POST", "/users", user)).status).toBe(403);
    expect((await call(admin, "POST", "/users", { ...user, username: "MANAGED" })).status).toBe(409);
    expect((await call(admin, "POST", "/users", { ...user, email: "managed@EXAMPLE.org" })).status).toBe(409);
    expect((await call(admin, "POST", "/users", { ...user, username: "no blanks" })).status).toBe(400);
    expect((await call(admin, "POST", "/users", { ...user, email: "nowhere" })).status).toBe(400);
    expect(await listEvents(harness.app.db)).toContainEqual({
      type: "account.created",
      aggregate: `user:${managed.id}`,
      payload: { userId: managed.id, role: "member" },
    });
  });
});

describe("a person who signed up", () => {
  test("is no administrator's to read or to change", async () => {
    const own = `/users/${member.userId}`;
    for (const path of ["", "/preferences", "/interactions", "/ratings", "/watchlist", "/recommendations"]) {
      expect((await call(admin, "GET", own + path)).status).toBe(403);
      expect((await call(member, "GET", own + path)).status).toBe(200);
    }
    expect((await call(admin, "PUT", `${own}/watchlist/1`)).status).toBe(403);
  });

  test("is told who they are, and that others are not there or not theirs", async () => {
    expect((await call(member, "GET", "/users/me")).body).toMatchObject({
      id: member.userId,
      role: "member",
    });
    expect(await call(member, "GET", "/users/999999")).toMatchObject({
      status: 404,
      body: { error: "user not found" },
    });
    expect((await call(member, "GET", `/users/${admin.userId}`)).status).toBe(403);
    expect(await call(member, "GET", "/users/zero")).toMatchObject({
      status: 400,
      body: { error: "invalid user ID" },
    });
  });

  test("rates, looks and takes back", async () => {
    const ratings = `/users/${member.userId}/ratings`;
    expect((await call(member, "PUT", `${ratings}/2`, { rating: 4.5 })).body).toMatchObject({
      user_id: member.userId,
      movie_id: 2,
      rating: 4.5,
    });
    expect((await call(member, "GET", ratings)).body).toMatchObject({
      total_results: 1,
      data: [{ movie: { id: 2 }, rating: 4.5 }],
    });
    expect((await call(member, "DELETE", `${ratings}/2`)).status).toBe(204);
    expect((await call(member, "DELETE", `${ratings}/2`)).status).toBe(204);
    expect(await call(member, "GET", `${ratings}/2`)).toMatchObject({
      status: 404,
      body: { error: "rating not found" },
    });
    expect((await call(member, "PUT", `${ratings}/99`, { rating: 1 })).body).toMatchObject({
      error: "movie not found",
    });
    for (const rating of [0, 0.3, 5.5, "5", null]) {
      expect((await call(member, "PUT", `${ratings}/2`, { rating })).status).toBe(400);
    }
  });

  test.each(["watchlist", "watched", "not-interested"])("keeps a list: %s", async (list) => {
    const path = `/users/${member.userId}/${list}`;
    for (const id of [3, 4, 4]) expect((await call(member, "PUT", `${path}/${id}`)).status).toBe(204);
    expect((await call(member, "GET", path)).body).toMatchObject({
      total_results: 2,
      data: [{ id: 4 }, { id: 3 }],
    });
    expect((await call(member, "DELETE", `${path}/4`)).status).toBe(204);
    expect((await call(member, "GET", path)).body).toMatchObject({ data: [{ id: 3 }] });
    expect((await call(member, "PUT", `${path}/99`)).status).toBe(404);
  });

  test("has preferences before choosing any; those of display stay when only taste is said", async () => {
    const path = `/users/${member.userId}/preferences`;
    expect((await call(member, "GET", path)).body).toMatchObject({ preferred_genres: [], updated_at: null });
    const chosen = { preferred_genres: ["Action"], rating_scale: "hundred", theme: "light" };
    expect((await call(member, "PUT", path, chosen)).status).toBe(200);
    expect((await call(member, "POST", path, { min_rating: 7.1 })).body).toMatchObject({
      preferred_genres: [],
      preferred_language: null,
      min_rating: 7.1,
      rating_scale: "hundred",
      theme: "light",
    });
    expect((await call(member, "POST", path, { preferred_genres: ["Cooking"] })).status).toBe(400);
    expect((await call(member, "POST", path, { min_rating: 10.1 })).status).toBe(400);
  });
});

describe("interactions", () => {
  const interact = (movie_id: number, interaction_type: string, rating?: number | null) =>
    call(admin, "POST", `/users/${managed.id}/interactions`, { movie_id, interaction_type, rating });
  const ratingOf = async (movieId: number) =>
    (await call(admin, "GET", `/users/${managed.id}/ratings/${movieId}`)).body.rating;

  test("a like and a dislike are ratings, which do not undo a clearer one", async () => {
    expect((await interact(2, "like")).body).toMatchObject({ interaction_type: "like", rating: 4 });
    await interact(2, "rating", 5);
    await interact(2, "like", null);
    expect(await ratingOf(2)).toBe(5);
    await interact(2, "dislike");
    expect(await ratingOf(2)).toBe(2);
    expect((await interact(2, "like", 3)).status).toBe(400);
  });

  test("a view changes nothing but the history, which tells of the pages' doings too", async () => {
    await interact(5, "view");
    await call(admin, "PUT", `/users/${managed.id}/watchlist/5`);
    const { body } = await call(admin, "GET", `/users/${managed.id}/interactions?limit=2`);
    expect(body.interactions.map((entry: { interaction_type: string }) => entry.interaction_type)).toEqual([
      "watchlist",
      "view",
    ]);
    const recommended = await call(admin, "GET", `/users/${managed.id}/recommendations`);
    expect(recommended.body.recommendations.map(({ id }: { id: number }) => id)).toContain(5);
  });
});

describe("the rules", () => {
  test("are changed by an administrator, and the next recommendation follows", async () => {
    const rules = (await answerOf({ path: "/api/v1/rules" })).body;
    await call(member, "POST", `/users/${member.userId}/preferences`, {});
    const first = async () =>
      (await call(member, "GET", `/users/${member.userId}/recommendations?mode=rules&limit=1`)).body
        .recommendations[0];
    const before = (await first()).score;
    expect((await call(member, "PATCH", `/rules/${rules[0].id}`, { weight: 0 })).status).toBe(403);
    expect((await call(admin, "PATCH", `/rules/${rules[0].id}`, { weight: 0.25 })).body).toEqual({
      ...rules[0],
      weight: 0.25,
    });
    expect((await first()).score).toBeCloseTo((before / 0.4) * 0.25, 4);
    expect((await listEvents(harness.app.db)).at(-1)).toMatchObject({ type: "scoring_rule.updated" });
    expect((await call(admin, "PATCH", `/rules/${rules[0].id}`, { is_active: false })).body.is_active).toBe(
      false,
    );
    expect((await call(admin, "PATCH", `/rules/${rules[0].id}`, {})).status).toBe(200);
    for (const body of [{ weight: 1.1 }, { weight: "1" }, { name: " " }, { rule_type: "recency" }]) {
      expect((await call(admin, "PATCH", `/rules/${rules[0].id}`, body)).status).toBe(400);
    }
    expect((await call(admin, "PATCH", "/rules/99", { weight: 1 })).status).toBe(404);
  });
});
