import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { createApiHandler } from "@/api/serving/create-api-handler";
import { AppError } from "@/core/app-error";
import { domainEvent } from "@/core/events/domain-event";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { answerOf, bearer } from "@/tests/harness/call-api";
import { serveWith } from "@/tests/harness/serve";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

/** What the operation below does next, once it has written its event. */
let then: () => Promise<void> = async () => {};

const addNote = defineOperation({
  id: "addNote",
  method: "POST",
  path: "/api/v1/notes",
  tag: "system",
  summary: "Writes an event",
  access: "member",
  body: z.strictObject({ text: z.string() }),
  answers: { 201: { description: "The note", schema: z.strictObject({ text: z.string(), at: z.number() }) } },
  handle: async ({ body, context }) => {
    if (body.text === "bad") throw new AppError("conflict", "No such notes.");
    await context.transaction(({ outbox }) =>
      outbox.append([domainEvent("test.happened", 1, "test:1", context.now(), { name: body.text })]),
    );
    await then();
    return { status: 201, body: { text: body.text, at: Math.random() }, headers: { location: "/there" } };
  },
});
const handle = createApiHandler([addNote]);

let token = "";
let other = "";
beforeAll(async () => {
  token = (await newToken(harness.app, await newAdmin(harness.app), "write")).token;
  other = (await newToken(harness.app, await newAdmin(harness.app), "write")).token;
});

async function add(text: string, key: string, as = token) {
  const headers = { ...bearer(as), "content-type": "application/json", "idempotency-key": key };
  const init = { method: "POST", headers, body: JSON.stringify({ text }) };
  const response = await handle(new Request("http://localhost/api/v1/notes", init), { address: "::1" });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function countNotes(text: string): Promise<number> {
  const [row] = await harness.app.db.$client<{ count: string }[]>`
    select count(*) from outbox_events where payload->>'name' = ${text}`;
  return Number(row?.count);
}

const age = (key: string, minutes: number) => harness.app.db.$client`
  update idempotency_keys set started_at = now() - ${minutes} * interval '1 minute' where key = ${key}`;

describe("a request with an Idempotency-Key", () => {
  test("that comes again gets the very same answer, and changes nothing", async () => {
    const first = await add("once", "key-1");
    const again = await add("once", "key-1");
    expect(first.status).toBe(201);
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(again.headers.get("location")).toBe("/there");
    expect([first, again].map(({ headers }) => headers.get("idempotency-replayed"))).toEqual([null, "true"]);
    expect(await countNotes("once")).toBe(1);
  });

  test("that is another is refused", async () => {
    await add("first", "key-2");
    const { status, text } = await add("second", "key-2");
    expect([status, JSON.parse(text).code]).toEqual([422, "idempotency_key_reused"]);
    expect(await countNotes("second")).toBe(0);
  });

  test("of somebody else is another key", async () => {
    await add("mine", "key-3");
    expect((await add("theirs", "key-3", other)).status).toBe(201);
  });

  test("that still runs is refused, and of many at once one runs", async () => {
    then = () => sleep(200);
    const answers = await Promise.all(Array.from({ length: 8 }, () => add("many", "key-4")));
    then = async () => {};
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array(7).fill(409)]);
    expect(answers.filter(({ text }) => text.includes("idempotency_key_running"))).toHaveLength(7);
    expect(await countNotes("many")).toBe(1);
  });

  test("that failed as expected fails the same way again", async () => {
    const first = await add("bad", "key-5");
    expect(first.status).toBe(409);
    expect(await add("bad", "key-5")).toMatchObject({ status: 409, text: first.text });
  });

  test("is forgotten after a day", async () => {
    const first = await add("daily", "key-6");
    await age("key-6", 24 * 60 - 1);
    expect((await add("daily", "key-6")).text).toBe(first.text);
    await age("key-6", 24 * 60 + 1);
    expect((await add("other", "key-6")).status).toBe(201);
  });

  test("whose process died before it changed anything may run again", async () => {
    await harness.app.db.$client`
      insert into idempotency_keys (user_id, key, request_sha256, started_at)
      select user_id, 'key-7', request_sha256, now() from idempotency_keys where key = 'key-1'`;
    expect((await add("once", "key-7")).status).toBe(409);
    await age("key-7", 6);
    expect((await add("once", "key-7")).status).toBe(201);
  });

  test("whose process died after it changed something never does it again", async () => {
    then = async () => {
      throw new Error("the process dies");
    };
    expect((await add("lost", "key-8")).status).toBe(500);
    then = async () => {};
    await age("key-8", 6);
    const { status, text } = await add("lost", "key-8");
    expect([status, JSON.parse(text).error]).toEqual([
      409,
      "This request was carried out, but its answer is lost.",
    ]);
    expect(await countNotes("lost")).toBe(1);
  });

  test("whose answer is a secret is carried out once, and its answer kept nowhere", async () => {
    const make = () =>
      answerOf({
        method: "POST",
        path: "/api/v1/tokens",
        headers: { ...bearer(token), "idempotency-key": "key-9" },
        body: { name: "a screen", scope: "read" },
      });
    expect((await make()).status).toBe(201);
    expect(await make()).toMatchObject({ status: 409, body: { code: "conflict" } });
    const rows = await harness.app.db.$client<{ kept: string }[]>`
      select encode(body, 'escape') as kept from idempotency_keys where key = 'key-9'`;
    expect(rows.map(({ kept }) => kept).join()).not.toContain("mat_");
    const [made] = await harness.app.db.$client<{ count: number }[]>`
      select count(*)::int from access_tokens where name = 'a screen'`;
    expect(made?.count).toBe(1);
  });

  test.each(["", "with space", "x".repeat(256)])("must be a key: %j", async (key) => {
    expect((await add("key", key)).status).toBe(400);
  });
});
