import { count, desc, isNotNull } from "drizzle-orm";
import { fromCloudEvent } from "@/core/events/cloud-event";
import type { DeadLetterView } from "@/core/events/views";
import type { Page } from "@/core/movies/views";
import type { Executor } from "@/db/client";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { failedEvents } from "@/db/schema";

/** What consumers failed at for the last time, newest first. */
export async function listDeadLetters(db: Executor, request: PageRequest): Promise<Page<DeadLetterView>> {
  const isDead = isNotNull(failedEvents.deadAt);
  const [rows, totals] = await Promise.all([
    db
      .select()
      .from(failedEvents)
      .where(isDead)
      .orderBy(desc(failedEvents.deadAt), desc(failedEvents.sequence))
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(failedEvents).where(isDead),
  ]);
  return pageOf(rows.map(deadLetterView), totals[0]?.total ?? 0, request);
}

function deadLetterView(row: typeof failedEvents.$inferSelect): DeadLetterView {
  const { type, aggregate, payload, occurredAt } = fromCloudEvent(row.event);
  const { consumer, eventId, attempts, lastError, deadAt } = row;
  if (!deadAt) throw new Error("a dead letter has its instant");
  return {
    consumer,
    eventId,
    type,
    aggregate,
    payload,
    occurredAt,
    attempts,
    error: lastError ?? "",
    deadAt,
  };
}
