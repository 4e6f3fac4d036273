import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ALL_OPERATIONS } from "@/api/all-operations";
import { buildDocument } from "@/api/openapi/build-document";
import {
  type ExampleRequest,
  exampleRequests,
  requestPath,
  type Scene,
} from "@/api/openapi/example-requests";
import type { Access, Operation } from "@/api/operation";
import { createApiHandler } from "@/api/serving/create-api-handler";
import type { Viewer } from "@/core/accounts/viewer";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { setScene } from "@/tests/harness/api-scene";
import { bearer } from "@/tests/harness/call-api";
import { serveWith } from "@/tests/harness/serve";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

const ROLES = [
  "nobody",
  "another user",
  "a read token",
  "an admin's read token",
  "an admin",
  "the owner",
] as const;
type Role = (typeof ROLES)[number];
type Verdict = "may" | 401 | 403;

/** Who may, by what is declared: the rule in a table, apart from the code that applies it. */
const VERDICTS: Record<Access, Record<Role, (reads: boolean) => Verdict>> = {
  anyone: every(() => "may"),
  member: { ...every(() => "may"), nobody: () => 401, ...readersMayRead() },
  self: {
    ...every(() => 403),
    nobody: () => 401,
    "the owner": () => "may",
    "a read token": (reads) => (reads ? "may" : 403),
  },
  admin: {
    ...every(() => 403),
    nobody: () => 401,
    "an admin": () => "may",
    "an admin's read token": (reads) => (reads ? "may" : 403),
  },
};

function every(verdict: () => Verdict): Record<Role, (reads: boolean) => Verdict> {
  return Object.fromEntries(ROLES.map((role) => [role, verdict])) as Record<Role, () => Verdict>;
}

function readersMayRead() {
  const reader = (reads: boolean): Verdict => (reads ? "may" : 403);
  return { "a read token": reader, "an admin's read token": reader };
}

/** Every operation of the description that is served. */
type Row = { id: string; method: string; path: string; access: Access };
const document = buildDocument(ALL_OPERATIONS, {}) as {
  paths: Record<string, Record<string, { operationId: string; "x-matinee-access": Access }>>;
};
const rows: Row[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, "x-matinee-access": access }]) => ({
    id: operationId,
    method: method.toUpperCase(),
    path,
    access,
  })),
);

const OWNER = "the-owner-of-it";
let owner: Viewer;
let admin: Viewer;
let tokens: Record<Exclude<Role, "nobody">, string>;
let scene: Scene;

beforeAll(async () => {
  const { app } = harness;
  owner = (await signUp(app, { username: OWNER })).member;
  const another = (await signUp(app)).member;
  admin = await newAdmin(app);
  const token = async (viewer: Viewer, scope: "read" | "write" | "admin") =>
    (await newToken(app, viewer, scope)).token;
  tokens = {
    "another user": await token(another, "write"),
    "a read token": await token(owner, "read"),
    "an admin's read token": await token(admin, "read"),
    "an admin": await token(admin, "admin"),
    "the owner": await token(owner, "write"),
  };
});
beforeEach(async () => {
  await harness.app.db.$client`delete from sync_runs`;
  scene = await setScene(harness.app, owner, admin);
});

/** Everything that is the owner's. */
async function ownersRows(): Promise<string> {
  const { userId } = owner;
  const sql = harness.app.db.$client;
  const parts = await Promise.all([
    sql`select * from ratings where user_id = ${userId} order by movie_id`,
    sql`select * from movie_marks where user_id = ${userId} order by movie_id, kind`,
    sql`select * from preferences where user_id = ${userId}`,
    sql`select * from interactions where user_id = ${userId} order by id`,
    sql`select id, name, revoked_at from access_tokens where user_id = ${userId} order by id`,
    sql`select username, email, role, password_hash from users where id = ${userId}`,
  ]);
  return JSON.stringify(parts);
}

async function call(handle: ReturnType<typeof createApiHandler>, row: Row, role: Role) {
  const examples: Record<string, ExampleRequest> = { ...exampleRequests(scene), getOpenApi: {} };
  const example = examples[row.id] ?? {};
  const headers = role === "nobody" ? {} : bearer(tokens[role]);
  const body = example.body === undefined ? undefined : JSON.stringify(example.body);
  const request = new Request(new URL(requestPath(row.path, example), "http://localhost"), {
    method: row.method,
    headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
    body,
  });
  const response = await handle(request, { address: "127.0.0.1" });
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
  if (isStream) await response.body?.cancel();
  return { status: response.status, text: isStream ? "" : await response.text() };
}

test("every operation of the description has a row", () => {
  expect(rows.map(({ id }) => id).sort()).toEqual(ALL_OPERATIONS.map(({ id }) => id).sort());
  const examples = Object.keys(exampleRequests(scene));
  expect([...examples, "getOpenApi"].sort()).toEqual(rows.map(({ id }) => id).sort());
});

const handle = createApiHandler(ALL_OPERATIONS);
describe.each(rows)("$method $path ($access)", (row) => {
  test.each(ROLES)("by %s", async (role) => {
    const verdict = VERDICTS[row.access][role](row.method === "GET");
    const before = await ownersRows();
    const { status, text } = await call(handle, row, role);
    if (verdict === "may") expect([200, 201, 202, 204, 404, 409]).toContain(status);
    else expect(status).toBe(verdict);
    if (role === "the owner") return;
    expect(await ownersRows()).toBe(before);
    if (role !== "a read token" && row.access !== "admin") expect(text).not.toContain(OWNER);
  });
});

/** The gate of the declaration stands open: what is behind it must hold by itself. */
const ungated = createApiHandler(
  ALL_OPERATIONS.map((operation): Operation => ({ ...operation, access: "anyone" })),
);
describe.each(rows.filter(({ access }) => access === "self" || access === "admin"))(
  "$method $path without its gate",
  (row) => {
    test.each(["another user", "an admin", "a read token"] as const)("by %s", async (role) => {
      const verdict = VERDICTS[row.access][role](row.method === "GET");
      if (verdict === "may") return;
      const before = await ownersRows();
      expect((await call(ungated, row, role)).status).toBe(verdict);
      expect(await ownersRows()).toBe(before);
    });
  },
);
