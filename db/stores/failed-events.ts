import { and, eq, isNotNull, sql } from "drizzle-orm";
import { fromCloudEvent, toCloudEvent } from "@/core/events/cloud-event";
import type { Executor } from "@/db/client";
import { failedEvents } from "@/db/schema";
import { arrayLiteral } from "@/db/stores/catalog/incoming";
import type { FailedEvents } from "@/services/ports/failed-events";

export function failedEventsOn(tx: Executor): FailedEvents {
  const letter = (consumer: string, eventId: string) =>
    and(eq(failedEvents.consumer, consumer), eq(failedEvents.eventId, eventId));
  return {
    async findBlocked(consumer, events) {
      const ids = arrayLiteral(events.map(({ id }) => id));
      const aggregates = arrayLiteral(events.map(({ aggregate }) => aggregate));
      const rows = await tx.execute<{ id: string }>(sql`
        select id from unnest(${ids}::uuid[], ${aggregates}::text[]) as offered (id, aggregate)
        where exists (
          select from failed_events as failed
          where consumer = ${consumer} and failed.aggregate = offered.aggregate and dead_at is null
        ) or exists (
          select from failed_events where consumer = ${consumer} and event_id = offered.id)`);
      return new Set(rows.map(({ id }) => id));
    },
    async hold(consumer, event, now) {
      const { id: eventId, aggregate } = event;
      await tx
        .insert(failedEvents)
        .values({ consumer, eventId, aggregate, event: toCloudEvent(event), attempts: 0, dueAt: now })
        .onConflictDoNothing();
    },
    async note(consumer, event, { attempts, error, failedAt, dueAt, isDead }) {
      const { id: eventId, aggregate } = event;
      const noted = { attempts, lastError: error, failedAt, dueAt, deadAt: isDead ? failedAt : null };
      await tx
        .insert(failedEvents)
        .values({ consumer, eventId, aggregate, event: toCloudEvent(event), ...noted })
        .onConflictDoUpdate({ target: [failedEvents.consumer, failedEvents.eventId], set: noted });
    },
    async takeDue(consumers, limit) {
      const rows = await tx.execute<{ consumer: string; event: unknown; attempts: number }>(sql`
        select consumer, event, attempts from failed_events as due
        where dead_at is null and due_at <= now() and consumer = any(${arrayLiteral(consumers)}::text[])
          and not exists (
            select from failed_events as older
            where older.consumer = due.consumer and older.aggregate = due.aggregate
              and older.dead_at is null and older.sequence < due.sequence)
        order by due_at limit ${limit} for update skip locked`);
      return rows.map(({ consumer, event, attempts }) => ({
        consumer,
        event: fromCloudEvent(event),
        attempts,
      }));
    },
    async remove(consumer, eventId, onlyDead) {
      const which = and(letter(consumer, eventId), onlyDead && isNotNull(failedEvents.deadAt));
      const removed = await tx.delete(failedEvents).where(which).returning({ id: failedEvents.eventId });
      return removed.length > 0;
    },
    async revive(consumer, eventId, now) {
      const revived = await tx
        .update(failedEvents)
        .set({ attempts: 0, deadAt: null, dueAt: now })
        .where(and(letter(consumer, eventId), isNotNull(failedEvents.deadAt)))
        .returning({ id: failedEvents.eventId });
      return revived.length > 0;
    },
  };
}
