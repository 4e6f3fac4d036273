import { movieScored } from "@/core/movies/movie-scored";
import type { App } from "@/platform/compose";

/** Two events that the consumer `example` failed at for the last time; their ids. */
export async function newDeadLetters({ context }: App, error = "poison"): Promise<[string, string]> {
  const now = new Date();
  const events = [movieScored(603, now), movieScored(604, now)] as const;
  await context.transaction(async ({ failedEvents }) => {
    const failure = { attempts: 5, error, failedAt: now, dueAt: now, isDead: true };
    for (const event of events) await failedEvents.note("example", event, failure);
  });
  return [events[0].id, events[1].id];
}
