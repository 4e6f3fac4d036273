import type { DomainEvent } from "@/core/events/domain-event";

/**
 * Events in groups that may be sent at the same time: no group has two of one aggregate, and those of one aggregate are
 * in groups one after the other.
 */
export function inWaves(events: readonly DomainEvent[]): DomainEvent[][] {
  const waves: DomainEvent[][] = [];
  const countOf = new Map<string, number>();
  for (const event of events) {
    const before = countOf.get(event.aggregate) ?? 0;
    countOf.set(event.aggregate, before + 1);
    const wave = waves[before];
    if (wave) wave.push(event);
    else waves.push([event]);
  }
  return waves;
}
