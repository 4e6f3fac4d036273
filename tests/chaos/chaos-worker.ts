import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase } from "@/db/client";
import { createContext } from "@/db/context";
import { isConnectionLost } from "@/db/lost-connection";
import { createLog } from "@/platform/log";
import { composeBilling } from "@/platform/payments/compose-billing";
import type { BillingContext, BillingStores } from "@/services/context";
import { consumersOf } from "@/worker/consumers";
import type { Consumer } from "@/worker/consumers/consumer";
import { startEvents } from "@/worker/start-events";

/**
 * A worker to be killed: all that `worker/main.ts` does with events and none of the rest, and billing takes 0 to 50 ms.
 * `CHAOS_BUILD` breaks it on purpose: `no-inbox` forgets what it has taken effect for, `ack-first` calls an event done
 * before its effect is stored. It tells its parent when it has billed for the first time, and ends in order when told to.
 */
const { CHAOS_BUILD: build = "whole", DATABASE_URL: databaseUrl = "", EVENTS_URL: eventsUrl } = process.env;
const HALF_MS = 25;
const NAME = "matinee-chaos";

const db = createDatabase(databaseUrl, { poolSizeMax: 4, name: NAME });
const databases = { databaseUrl, billingDatabaseUrl: undefined };
const billing = brokenAsAsked(composeBilling({ ...databases, main: db, name: NAME }));
const app = {
  db,
  billing,
  log: createLog(process.env.LOG_LEVEL ?? "fatal", NAME),
  config: { ...databases, eventsUrl, eventsPerSecondMax: 1_000_000 },
  context: { ...createContext(db), isDatabaseAway: isConnectionLost },
};
const consumers = consumersOf({ billing, cache: { drop: () => {} } }).map(withDelay);
const events = await startEvents(app, consumers);

process.once("message", async () => {
  await events.stop();
  process.exit(0);
});
process.once("disconnect", () => process.exit(0));

function brokenAsAsked({ context, ...rest }: ReturnType<typeof composeBilling>) {
  const payments: BillingContext["payments"] = {
    async charge({ key }) {
      await sleep(Math.random() * HALF_MS);
      return { isApproved: true, reference: key };
    },
    cancel: async () => null,
  };
  const forgetful: BillingStores["inbox"] = {
    add: async (_, eventIds) => new Set(eventIds),
    find: async () => new Set(),
  };
  const transaction: BillingContext["transaction"] = (work) =>
    context.transaction((stores) => work(build === "no-inbox" ? { ...stores, inbox: forgetful } : stores));
  // Who started it has seen to the tables.
  return { ...rest, migrate: async () => {}, context: { ...context, payments, transaction } };
}

function withDelay(consumer: Consumer): Consumer {
  if (!("handleOnce" in consumer)) return consumer;
  let hasWorked = false;
  const handleOnce: typeof consumer.handleOnce = async (event) => {
    await consumer.handleOnce(event);
    if (!hasWorked) process.send?.("worked");
    hasWorked = true;
    await sleep(Math.random() * HALF_MS);
  };
  if (build !== "ack-first") return { ...consumer, handleOnce };
  return { ...consumer, handleOnce: async (event) => void handleOnce(event) };
}
