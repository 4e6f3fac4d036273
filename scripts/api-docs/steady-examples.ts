import type { Example } from "@/api/openapi/build-document";

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const FIRST_INSTANT_MS = Date.UTC(2026, 0, 1, 9);

/**
 * The examples with made-up identifiers (UUIDs v7) and instants in place of this recording's own, in the same order, so that
 * recording them again changes nothing. Instants before `sinceMs` are the examples' own and stay.
 */
export function steadyExamples(examples: Record<string, Example>, sinceMs: number): Record<string, Example> {
  const said = JSON.stringify(examples);
  const ids = numbered(said.match(ID) ?? []);
  const instants = numbered(
    (said.match(INSTANT) ?? []).filter((instant) => Date.parse(instant) >= sinceMs).sort(),
  );
  const steady = said
    .replace(ID, (id) => `01900000-0000-7000-8000-${String(ids.get(id)).padStart(12, "0")}`)
    .replace(INSTANT, (instant) => {
      const number = instants.get(instant);
      return number === undefined ? instant : new Date(FIRST_INSTANT_MS + number * 1_000).toISOString();
    });
  return JSON.parse(steady);
}

function numbered(values: readonly string[]): Map<string, number> {
  return new Map([...new Set(values)].map((value, index) => [value, index + 1]));
}
