import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { createApiHandler } from "@/api/serving/create-api-handler";
import { AppError } from "@/core/app-error";
import { serveWith } from "@/tests/harness/serve";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

/** What is there, and how often it was written. */
const shelf: { note: string | null; writes: number } = { note: null, writes: 0 };
const note = z.strictObject({ note: z.string() });
const shared = { path: "/api/v1/notes/{id}", tag: "system", summary: "A note", access: "anyone" } as const;
const params = z.strictObject({ id: z.int() });

const getNote = defineOperation({
  ...shared,
  id: "getNote",
  method: "GET",
  params,
  answers: { 200: { description: "The note", schema: note } },
  handle: async () => {
    if (shelf.note === null) throw new AppError("not_found", "There is no such note.");
    return { status: 200, body: { note: shelf.note } };
  },
});
const putNote = defineOperation({
  ...shared,
  id: "putNote",
  method: "PUT",
  params,
  body: note,
  answers: { 200: { description: "The note", schema: note } },
  handle: ({ body, context }) =>
    context.transaction(async () => {
      shelf.note = body.note;
      shelf.writes += 1;
      return { status: 200, body } as const;
    }),
});
const handle = createApiHandler([getNote, putNote]);
const address = "http://localhost/api/v1/notes/1";
const read = () => handle(new Request(address), { address: "" });
const write = (text: string, headers: Record<string, string>) =>
  handle(
    new Request(address, {
      method: "PUT",
      body: JSON.stringify({ note: text }),
      headers: { "content-type": "application/json", ...headers },
    }),
    { address: "" },
  );

beforeEach(() => Object.assign(shelf, { note: "as it was", writes: 0 }));

describe("a change under a condition", () => {
  test("happens while nothing has changed, and gets 412 once it has", async () => {
    const etag = (await read()).headers.get("etag") ?? "";
    expect((await write("new", { "if-match": etag })).status).toBe(200);
    const late = await write("late", { "if-match": etag });
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({ code: "precondition_failed" });
    expect(shelf.note).toBe("new");
  });

  test("happens once when many make the same", async () => {
    const etag = (await read()).headers.get("etag") ?? "";
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, index) => write(`by ${index}`, { "if-match": etag })),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 412)).toHaveLength(29);
    expect(shelf.writes).toBe(1);
  });

  test("is that there is something, or nothing", async () => {
    expect((await write("there", { "if-match": "*" })).status).toBe(200);
    expect((await write("there", { "if-none-match": "*" })).status).toBe(412);
    shelf.note = null;
    expect((await write("gone", { "if-match": "*" })).status).toBe(412);
    expect((await write("made", { "if-none-match": "*" })).status).toBe(200);
  });
});
