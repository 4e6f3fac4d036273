import { describe, expect, test } from "vitest";
import { domainEvent } from "@/core/events/domain-event";
import { uuidV7 } from "@/core/events/uuid-v7";

const LATER_THAN_ALL_OTHERS_MS = Date.UTC(2100, 0, 1);

describe("the ids of events", () => {
  test("they are UUIDs of version 7 and the variant of RFC 9562", () => {
    for (let count = 0; count < 200; count++) {
      expect(uuidV7()).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
  });

  test("the first 48 bits are the milliseconds", () => {
    const id = uuidV7(LATER_THAN_ALL_OTHERS_MS);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(LATER_THAN_ALL_OTHERS_MS);
  });

  test("10,000 ids of one millisecond are distinct and sort in the order they were made", () => {
    const ids = Array.from({ length: 10_000 }, () => uuidV7(LATER_THAN_ALL_OTHERS_MS + 5));
    expect(new Set(ids).size).toBe(10_000);
    expect([...ids].sort()).toEqual(ids);
  });

  test("a clock that is set back does not set the ids back", () => {
    const before = uuidV7(LATER_THAN_ALL_OTHERS_MS + 60_000);
    const after = uuidV7(LATER_THAN_ALL_OTHERS_MS);
    expect(after > before).toBe(true);
  });
});

test("an event says what happened to what, when, in which version", () => {
  const at = new Date("2100-02-01T00:00:00Z");
  const event = domainEvent("movie.rated", 1, "movie:603", at, { userId: 1 });
  expect(event).toMatchObject({ type: "movie.rated", version: 1, aggregate: "movie:603", occurredAt: at });
  expect(event.payload).toEqual({ userId: 1 });
});
