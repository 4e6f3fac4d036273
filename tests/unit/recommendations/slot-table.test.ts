import fc from "fast-check";
import { expect, test } from "vitest";
import { SlotTable } from "@/core/recommendations/slot-table";

test("every id is found at its place, and no other id is, whatever the ids", () => {
  const id = fc.oneof(fc.nat(50), fc.nat());
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 200 }), fc.array(id), (ids, asked) => {
      const table = new SlotTable(Int32Array.from(ids));
      for (const one of [...ids, ...asked]) {
        const place = ids.indexOf(one);
        expect(table.get(one)).toBe(place === -1 ? undefined : place);
      }
    }),
  );
});

test("what no movie can have for an id is not found", () => {
  const table = new SlotTable(Int32Array.of(0, 1, 2_147_483_647));
  for (const id of [-1, 0.5, 2 ** 31, Number.NaN]) expect(table.get(id)).toBeUndefined();
});
