import type { FieldChange } from "@/core/movies/field-change";

const NAMED_MAX = 3;

/** How to speak of the items of a list. */
export type ListWords<Item> = {
  field: string;
  /** "person" and "people". */
  one: string;
  many: string;
  /** What an item is known by; an item with the same key and other content counts as changed. */
  key: (item: Item) => string | number;
  /** Its name, if it has one. */
  name?: (item: Item) => string;
};

/**
 * What became of a list, in words: "12 people" → "14 people: 3 added (Ann Lee, Bo Ek, Cy Day), 1 removed (Di Fox)".
 * Null when nothing did.
 */
export function listChange<Item>(
  words: ListWords<Item>,
  before: readonly Item[],
  after: readonly Item[],
): FieldChange | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const known = new Map(before.map((item) => [words.key(item), JSON.stringify(item)]));
  const kept = new Set(after.map(words.key));
  const added = after.filter((item) => !known.has(words.key(item)));
  const removed = before.filter((item) => !kept.has(words.key(item)));
  const changed = after.filter((item) => {
    const content = known.get(words.key(item));
    return content !== undefined && content !== JSON.stringify(item);
  });
  const details = [
    counted(words, added, "added"),
    counted(words, removed, "removed"),
    counted(words, changed, "changed"),
  ].filter(Boolean);
  return {
    field: words.field,
    before: size(words, before),
    after: after.length === 0 ? null : `${size(words, after)}: ${details.join(", ") || "in another order"}`,
  };
}

function size<Item>({ one, many }: ListWords<Item>, items: readonly Item[]): string | null {
  return items.length === 0 ? null : `${items.length} ${items.length === 1 ? one : many}`;
}

function counted<Item>({ name }: ListWords<Item>, items: readonly Item[], verb: string): string | null {
  if (items.length === 0) return null;
  if (!name) return `${items.length} ${verb}`;
  const names = items.slice(0, NAMED_MAX).map(name);
  const more = items.length > NAMED_MAX ? ", …" : "";
  return `${items.length} ${verb} (${names.join(", ")}${more})`;
}
