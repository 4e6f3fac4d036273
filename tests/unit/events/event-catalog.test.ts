import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { buildAsyncDocument } from "@/api/asyncapi/build-async-document";
import { accountCreated, guestProfileImported, preferencesUpdated } from "@/core/accounts/account-events";
import { fromCloudEvent, toCloudEvent } from "@/core/events/cloud-event";
import { type AnyEvent, EVENT_CATALOG, EVENT_TYPES } from "@/core/events/event-catalog";
import { movieMarked, movieUnmarked } from "@/core/lists/movie-mark";
import { movieRemoved } from "@/core/movies/movie-removed";
import { movieScored } from "@/core/movies/movie-scored";
import { movieUpserted } from "@/core/movies/movie-upserted";
import { orderBilled, orderBillingStarted, orderDeclined, orderPlaced } from "@/core/orders/order-events";
import { rate, ratingRemoved } from "@/core/ratings/rating";
import { defaultDialsUpdated } from "@/core/recommendations/default-dials-updated";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { modelPublished } from "@/core/recommendations/model-published";
import { scoringRuleUpdated } from "@/core/recommendations/scoring-rule-updated";
import { reasonRestored, reasonStruck } from "@/core/recommendations/struck-reason";

const NOW = new Date("2026-06-15T12:00:00.123Z");
const ORDER = { orderId: "01890a5d-ac96-774b-bcce-b302099a8057", attempt: 1 };
const { rating, event: rated } = rate({ userId: 1, movieId: 603, halfStars: 9, previous: null }, NOW);
const { event: ratedAgain } = rate({ userId: 1, movieId: 603, halfStars: 8, previous: rating }, NOW);

/** One of each as the code makes them, and more where they differ. */
const EVENTS: AnyEvent[] = [
  accountCreated(1, "admin", NOW),
  guestProfileImported(1, NOW),
  preferencesUpdated(1, NOW),
  movieUpserted(603, "inserted", NOW),
  movieRemoved(603, NOW),
  movieScored(603, NOW),
  movieMarked({ userId: 1, movieId: 603, kind: "seen", markedAt: NOW }),
  movieUnmarked({ userId: 1, movieId: 603, kind: "watchlist" }, NOW),
  rated,
  ratedAgain,
  ratingRemoved(rating, NOW),
  reasonStruck({ userId: 1, movieId: 603 }, NOW),
  reasonRestored({ userId: 1, movieId: 603 }, NOW),
  defaultDialsUpdated(NEUTRAL_DIALS, NOW),
  modelPublished(1, NOW),
  scoringRuleUpdated(1, NOW),
  orderPlaced(
    {
      ...ORDER,
      customerId: 1,
      externalCustomer: null,
      numberOfItems: 1,
      totalMinor: 399,
      currency: "EUR",
      lines: [{ movieId: 603, title: "The Lamp", kind: "rent", priceMinor: 399 }],
    },
    NOW,
  ),
  orderBillingStarted(ORDER, NOW),
  orderBilled(ORDER, 1, { minor: 399, currency: "EUR" }, NOW),
  orderDeclined(ORDER, { code: "card_declined", reason: "The card was declined." }, NOW),
];

const document = buildAsyncDocument() as { components: { messages: Record<string, { payload: object }> } };
const ajv = addFormats.default(new Ajv({ strict: false }));
ajv.addSchema({ $id: "asyncapi", ...document });

test("each event has an example here", () => {
  expect(new Set(EVENTS.map(({ type }) => type))).toEqual(new Set(EVENT_TYPES));
});

test("the catalogue has every event that the code makes, in the version in which it is made", () => {
  const made = sources("core").flatMap((text) => [...text.matchAll(/domainEvent\(\s*"([\w.]+)",\s*(\d+)/g)]);
  const versions = Object.fromEntries(made.map(([, type, version]) => [type, Number(version)]));
  expect(versions).toEqual(
    Object.fromEntries(EVENT_TYPES.map((type) => [type, EVENT_CATALOG[type].version])),
  );
});

describe.each(EVENTS.map((event) => ({ name: event.type, event })))("$name", ({ event }) => {
  test("is, on its way, what the AsyncAPI document says", () => {
    const isAsDescribed = ajv.getSchema(`asyncapi#/components/messages/${event.type}/payload`);
    expect(
      isAsDescribed?.(JSON.parse(JSON.stringify(toCloudEvent(event)))),
      JSON.stringify(isAsDescribed?.errors),
    ).toBe(true);
    const other = { ...toCloudEvent(event), data: { surprise: true } };
    expect(isAsDescribed?.(other)).toBe(false);
  });

  test("comes out of its CloudEvent as it went in", () => {
    expect(fromCloudEvent(JSON.parse(JSON.stringify(toCloudEvent(event))))).toEqual(event);
  });
});

test.each([
  ["null", null, "no JSON object"],
  ["another message", { user_id: "1" }, "no CloudEvent"],
  ["no id", { ...toCloudEvent(rated), id: "1" }, "id is no UUID"],
  ["no subject", { ...toCloudEvent(rated), subject: undefined }, "no subject"],
  ["no time", { ...toCloudEvent(rated), time: "yesterday" }, "time is none"],
  ["no version", { ...toCloudEvent(rated), dataversion: "1" }, "dataversion"],
])("what is no event of ours is refused in words: %s", (_, value, words) => {
  expect(() => fromCloudEvent(value)).toThrow(words);
});

function sources(folder: string): string[] {
  const root = join(import.meta.dirname, "../../..", folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("events/"))
    .map((file) => readFileSync(join(root, file), "utf8"));
}
