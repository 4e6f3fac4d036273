import type { DomainEvent } from "@/core/events/domain-event";
import { retryPauseMs } from "@/core/events/retry-pauses";
import { gather } from "@/core/gather";
import type { Log } from "@/platform/log";
import type { Context } from "@/services/context";
import type { EventTransport, Subscription } from "@/services/ports/event-transport";
import type { FailedEvents } from "@/services/ports/failed-events";
import { type Consumer, routeOf, takeEffect, takeEffectIn } from "@/worker/consumers/consumer";

/** What running a consumer needs of the process. */
export type Runner = {
  ctx: Context & { isDatabaseAway(error: unknown): boolean };
  log: Log;
  transport: Pick<EventTransport, "bury">;
  /** The first pause between attempts; for tests. */
  firstPauseMs?: number;
};

/**
 * A consumer as a transport sees it: an event is done with when its effect is stored, or that it failed. What failed is
 * tried again from our own table (`worker/consumers/retries.ts`), and what comes after it about the same aggregate waits
 * there too.
 */
export function subscriptionOf(runner: Runner, consumer: Consumer): Subscription {
  const take = takingInTurn(runner.ctx, consumer);
  return {
    ...routeOf(consumer),
    async handle(event) {
      const failure = await attempt(runner, consumer, event, take);
      if (!failure) return;
      await runner.ctx.transaction(({ failedEvents }) =>
        noteFailure(runner, failedEvents, { consumer: consumer.name, event, attempts: 1, ...failure }),
      );
    },
  };
}

/** Tries once. Null when it took effect. @throws what means that a database is away: that is no attempt. */
export async function attempt(
  { ctx, log }: Runner,
  consumer: Consumer,
  event: DomainEvent,
  take: (event: DomainEvent) => Promise<unknown> = () => takeEffect(ctx, consumer, event),
): Promise<{ error: string } | null> {
  try {
    await take(event);
    return null;
  } catch (error) {
    if (ctx.isDatabaseAway(error)) throw error;
    log.warn({ error, consumer: consumer.name, eventId: event.id, type: event.type }, "a consumer failed");
    return { error: errorWords(error) };
  }
}

type Failed = { consumer: string; event: DomainEvent; attempts: number; error: string };

/** A dead letter is noted only once the broker has its copy. */
export async function noteFailure(
  { ctx, log, transport, firstPauseMs }: Runner,
  failedEvents: FailedEvents,
  { consumer, event, attempts, error }: Failed,
): Promise<void> {
  const failedAt = ctx.now();
  const pauseMs = retryPauseMs(attempts, firstPauseMs);
  const dueAt = new Date(failedAt.getTime() + (pauseMs ?? 0));
  if (pauseMs === null) {
    await transport.bury({ consumer, event, error });
    log.error(
      { consumer, eventId: event.id, type: event.type, reason: error },
      "an event became a dead letter",
    );
  }
  await failedEvents.note(consumer, event, { attempts, error, failedAt, dueAt, isDead: pauseMs === null });
}

/**
 * Takes effect, unless something of the same aggregate is to be tried again first: then it waits behind that. Events that
 * come at the same time share a transaction.
 */
function takingInTurn(ctx: Context, consumer: Consumer): (event: DomainEvent) => Promise<unknown> {
  if ("handleOnce" in consumer) {
    const isHeldBack = gather((events: readonly DomainEvent[]) =>
      ctx.transaction(async ({ failedEvents }) => {
        const held = await holdBack(failedEvents, consumer, events, ctx.now());
        return events.map(({ id }) => held.has(id));
      }),
    );
    return async (event) => {
      if (!(await isHeldBack(event))) await consumer.handleOnce(event);
    };
  }
  return gather((events: readonly DomainEvent[]) =>
    ctx.transaction(async (stores) => {
      const held = await holdBack(stores.failedEvents, consumer, events, ctx.now());
      const free = events.filter(({ id }) => !held.has(id));
      if (free.length > 0) await takeEffectIn(stores, consumer, free);
      return [];
    }),
  );
}

/** The ids of those that have to wait. */
async function holdBack(
  failedEvents: FailedEvents,
  { name }: Consumer,
  events: readonly DomainEvent[],
  now: Date,
): Promise<Set<string>> {
  const blocked = await failedEvents.findBlocked(name, events);
  for (const event of events) if (blocked.has(event.id)) await failedEvents.hold(name, event, now);
  return blocked;
}

/** Drizzle's message is the statement; what Postgres said is its cause. */
function errorWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
