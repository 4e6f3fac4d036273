import type {
  AccountCreated,
  GuestProfileImported,
  PreferencesUpdated,
} from "@/core/accounts/account-events";
import { array, formatted, id, type JsonSchema, object, oneOf, text, whole } from "@/core/events/json-schema";
import { MARK_KINDS, type MovieMarked, type MovieUnmarked } from "@/core/lists/movie-mark";
import type { MovieRemoved } from "@/core/movies/movie-removed";
import type { MovieScored } from "@/core/movies/movie-scored";
import type { MovieUpserted } from "@/core/movies/movie-upserted";
import { CURRENCIES } from "@/core/orders/currency";
import { OFFER_KINDS } from "@/core/orders/offer";
import type {
  OrderBilled,
  OrderBillingStarted,
  OrderDeclined,
  OrderPlaced,
} from "@/core/orders/order-events";
import type { MovieRated, RatingRemoved } from "@/core/ratings/rating";
import type { DefaultDialsUpdated } from "@/core/recommendations/default-dials-updated";
import { DIAL_NAMES, DIAL_RANGES } from "@/core/recommendations/dials";
import type { ModelPublished } from "@/core/recommendations/model-published";
import type { ScoringRuleUpdated } from "@/core/recommendations/scoring-rule-updated";
import type { ReasonRestored, ReasonStruck } from "@/core/recommendations/struck-reason";

/** Every event there is. */
export type AnyEvent =
  | AccountCreated
  | GuestProfileImported
  | PreferencesUpdated
  | MovieUpserted
  | MovieRemoved
  | MovieScored
  | MovieMarked
  | MovieUnmarked
  | MovieRated
  | RatingRemoved
  | ReasonStruck
  | ReasonRestored
  | ScoringRuleUpdated
  | DefaultDialsUpdated
  | ModelPublished
  | OrderPlaced
  | OrderBillingStarted
  | OrderBilled
  | OrderDeclined;

export type EventType = AnyEvent["type"];

/** What a version of an event tells; an incompatible change of `payload` is another version. */
export type EventDescription = { version: number; summary: string; payload: JsonSchema };

const user = id("The person's id.");
const movie = id("The movie's id.");
const halfStars = whole("Half stars: 1 is half a star, 10 is five stars.", { minimum: 1, maximum: 10 });
const mark = object({ userId: user, movieId: movie, kind: oneOf(MARK_KINDS) });
const dials = object(
  Object.fromEntries(
    DIAL_NAMES.map((name) => [
      name,
      whole("Where it stands.", { minimum: DIAL_RANGES[name].min, maximum: DIAL_RANGES[name].max }),
    ]),
  ),
);
const currency = oneOf(CURRENCIES, "ISO 4217.");
const minor = whole("In minor units, such as cents.", { minimum: 0 });
const attempt = {
  orderId: formatted("uuid", "The order's id."),
  attempt: whole("1, and one more each time that a failed order is tried again.", { minimum: 1 }),
};

/** Every event by its type. It does not compile while one is missing; a test holds the schemas to what is written. */
export const EVENT_CATALOG: Readonly<Record<EventType, EventDescription>> = {
  "account.created": {
    version: 1,
    summary: "Somebody has an account",
    payload: object({ userId: user, role: oneOf(["member", "admin"]) }),
  },
  "guest_profile.imported": {
    version: 1,
    summary: "What somebody said as a guest is their account's from now on",
    payload: object({ userId: user }),
  },
  "preferences.updated": {
    version: 1,
    summary: "A person changed what they prefer",
    payload: object({ userId: user }),
  },
  "movie.upserted": {
    version: 1,
    summary: "A movie is new in the catalogue, or is another than before",
    payload: object({ movieId: movie, change: oneOf(["inserted", "updated"]) }),
  },
  "movie.removed": { version: 1, summary: "A movie is gone", payload: object({ movieId: movie }) },
  "movie.scored": {
    version: 1,
    summary: "A movie's ratings were counted anew",
    payload: object({ movieId: movie }),
  },
  "movie.marked": { version: 1, summary: "A person put a movie on a list", payload: mark },
  "movie.unmarked": { version: 1, summary: "A person took a movie off a list", payload: mark },
  "movie.rated": {
    version: 1,
    summary: "A person rated a movie",
    payload: object({
      userId: user,
      movieId: movie,
      halfStars,
      previousHalfStars: { ...halfStars, type: ["integer", "null"] },
    }),
  },
  "rating.removed": {
    version: 1,
    summary: "A person took a rating back",
    payload: object({ userId: user, movieId: movie, previousHalfStars: halfStars }),
  },
  "reason.struck": {
    version: 1,
    summary: "A person does not want a movie to be a reason for recommendations",
    payload: object({ userId: user, movieId: movie }),
  },
  "reason.restored": {
    version: 1,
    summary: "A movie may be a reason for recommendations again",
    payload: object({ userId: user, movieId: movie }),
  },
  "recommender.default_dials_updated": {
    version: 1,
    summary: "An administrator changed where everybody's dials stand at first",
    payload: object({ dials }),
  },
  "recommender.model_published": {
    version: 1,
    summary: "A version of what was learned is served from now on, a new one or an earlier one again",
    payload: object({ modelId: id("The version's id.") }),
  },
  "scoring_rule.updated": {
    version: 1,
    summary: "An administrator changed how the recommender weighs",
    payload: object({ ruleId: id("The rule's id.") }),
  },
  "order.placed": {
    version: 1,
    summary: "Somebody placed an order, or tries a failed one again",
    payload: object({
      ...attempt,
      customerId: { ...user, type: ["integer", "null"], description: "Null for an external customer." },
      externalCustomer: { ...text("What a program calls its own customer."), type: ["string", "null"] },
      numberOfItems: whole("How many items.", { minimum: 1 }),
      totalMinor: minor,
      currency,
      lines: array(
        object({ movieId: movie, title: text("As it was."), kind: oneOf(OFFER_KINDS), priceMinor: minor }),
      ),
    }),
  },
  "order.billing_started": {
    version: 1,
    summary: "Billing has taken an order up",
    payload: object(attempt),
  },
  "order.billed": {
    version: 1,
    summary: "An order is paid",
    payload: object({
      ...attempt,
      invoiceNumber: whole("Without gaps.", { minimum: 1 }),
      totalMinor: minor,
      currency,
    }),
  },
  "order.declined": {
    version: 1,
    summary: "An order could not be paid; nothing was charged",
    payload: object({
      ...attempt,
      code: text("What programs go by."),
      reason: text("A sentence for the customer."),
    }),
  },
};

export const EVENT_TYPES = Object.keys(EVENT_CATALOG) as EventType[];
