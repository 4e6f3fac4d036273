import { type DomainEvent, domainEvent } from "@/core/events/domain-event";

/** An event that only tests know. */
export function happened(name: string): DomainEvent {
  return domainEvent("test.happened", 1, `test:${name}`, new Date("2026-06-15T12:00:00.123Z"), { name });
}

/** The names that events of `happened` carry. */
export function names(events: readonly DomainEvent[]): string[] {
  return events.map((event) => (event.payload as { name: string }).name);
}
