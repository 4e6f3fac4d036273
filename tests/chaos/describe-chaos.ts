import { afterEach, expect, test } from "vitest";
import { listDeadLetters } from "@/db/queries/events/list-dead-letters";
import { createOutboxQueue } from "@/db/stores/outbox-queue";
import { createEventTransport } from "@/platform/broker/create-event-transport";
import type { App } from "@/platform/compose";
import { replayDeadLetter } from "@/services/events/replay-dead-letter";
import { flawsOf, runCrashes } from "@/tests/chaos/run-crashes";
import { numbered, numberOf } from "@/tests/contract/event-transport.contract";
import { newAdmin } from "@/tests/harness/admin";
import { silentLog } from "@/tests/harness/silent-log";
import { as } from "@/tests/harness/viewers";
import { type Consumer, routeOf } from "@/worker/consumers/consumer";
import { startRetries } from "@/worker/consumers/retries";
import { type Runner, subscriptionOf } from "@/worker/consumers/run-consumer";
import { startRelay } from "@/worker/relay";

const SOON = { timeout: 90_000, interval: 50 };
/** Few enough for every run of the tests; `npm run bench:crashes` has a thousand orders and fifty kills. */
const PLAN = { orders: 60, kills: 6, seed: 1, build: "whole", settleMs: 90_000 } as const;

/** What holds whatever carries the events and whatever goes wrong. `eventsUrl` gives that of a broker, if there is one. */
export function describeChaos(
  harness: { app: App; databaseUrl: string },
  eventsUrl: () => string | undefined = () => undefined,
): void {
  let undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.reverse()) await step();
    undo = [];
  });

  test("orders placed while workers are killed each have one effect, and the ledger balances", async () => {
    const url = eventsUrl();
    const env = { DATABASE_URL: harness.databaseUrl, ...(url !== undefined && { EVENTS_URL: url }) };
    const app = { ...harness.app, config: { ...harness.app.config, eventsUrl: url } };
    const report = await runCrashes(app, env, PLAN);
    expect(flawsOf(report, PLAN.orders), JSON.stringify(report)).toEqual([]);
  }, 240_000);

  test("a poison message among a thousand becomes a dead letter alone; mended and replayed, it takes effect", async () => {
    const { app, databaseUrl } = harness;
    const done = new Set<number>();
    let isMended = false;
    const consumer: Consumer = {
      name: "poisoned",
      types: ["test.happened"],
      async handle(_, event) {
        if (numberOf(event) === 500 && !isMended) throw new Error("poison");
        done.add(numberOf(event));
      },
    };
    const config = { databaseUrl, eventsUrl: eventsUrl() };
    const transport = await createEventTransport(config, { routes: [routeOf(consumer)], log: silentLog });
    undo.push(transport.close);
    const runner: Runner = { ctx: app.context, log: silentLog, transport, firstPauseMs: 5 };
    await transport.subscribe(subscriptionOf(runner, consumer));
    const outbox = createOutboxQueue(app.db);
    const relay = startRelay({ outbox, transport, log: silentLog, perSecondMax: 100_000 });
    undo.push(startRetries(runner, [consumer]).stop, relay.stop);
    await app.context.transaction((stores) => stores.outbox.append(numbered(1_000, 100)));
    const letters = async () => (await listDeadLetters(app.db, { page: 1, pageSize: 10 })).items;
    await expect.poll(async () => [done.size, (await letters()).length], SOON).toEqual([999, 1]);
    const [letter] = await letters();
    expect(letter).toMatchObject({ consumer: "poisoned", attempts: 5, error: "poison" });
    isMended = true;
    const admin = as(app, await newAdmin(app));
    await replayDeadLetter(admin, { consumer: "poisoned", eventId: letter?.eventId ?? "" });
    await expect.poll(() => done.size, SOON).toBe(1_000);
    await expect.poll(letters, SOON).toEqual([]);
    expect(await effectsOf(app)).toBe(1_000);
  }, 240_000);
}

/** How many events took effect, by the inbox; a handler may run twice when those that it ran with have failed. */
async function effectsOf({ db }: App): Promise<number> {
  const [row] = await db.$client`select count(*)::int from inbox where consumer = 'poisoned'`;
  return row?.count;
}
