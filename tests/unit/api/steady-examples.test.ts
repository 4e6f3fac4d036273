import { expect, test } from "vitest";
import { steadyExamples } from "@/scripts/api-docs/steady-examples";

const BEGAN_AT = "2026-11-21T18:00:00.000Z";

/** What is recorded of one order and the event about it, with the identifiers and instants of that recording. */
function recorded([order, event]: [string, string], [placed, billed]: [string, string]) {
  const answer = { order, event, placed, billed, released: "1927-01-10T00:00:00.000Z" };
  return { getOrder: { params: { id: order }, status: 200, answer } };
}

const once = recorded(
  ["01a1ff40-c569-7004-aefe-a61b4f79c3db", "01a1ff40-d268-7000-806d-d7a3501b4464"],
  ["2026-11-21T18:00:01.062Z", "2026-11-21T18:00:01.251Z"],
);
const again = recorded(
  ["01a1ffff-0000-7001-9111-111111111111", "01a1ffff-0000-7002-9222-222222222222"],
  ["2026-11-21T19:30:00.001Z", "2026-11-21T19:34:00.002Z"],
);

test("two recordings of the same are the same examples", () => {
  const sinceMs = Date.parse(BEGAN_AT);
  expect(steadyExamples(once, sinceMs)).toEqual(steadyExamples(again, sinceMs));
});

test("what was the same stays the same, what was later is later, and instants of long ago stay", () => {
  const { getOrder } = steadyExamples(once, Date.parse(BEGAN_AT));
  const answer = getOrder?.answer as Record<string, string>;
  expect(getOrder?.params?.id).toBe(answer.order);
  expect(answer.event).not.toBe(answer.order);
  expect(Date.parse(answer.billed ?? "")).toBeGreaterThan(Date.parse(answer.placed ?? ""));
  expect(answer.released).toBe("1927-01-10T00:00:00.000Z");
});
