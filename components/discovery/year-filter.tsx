import { FilterGroup } from "@/components/discovery/filter-group";
import { YearField } from "@/components/discovery/year-field";
import { CHIP_CLASS } from "@/components/ui/chip-class";

/** Decades to pick, which submit the form on their own, and two fields for any other years. */
export function YearFilter({ from, to }: { from: number | null; to: number | null }) {
  return (
    <FilterGroup title="Years">
      {DECADES.map((decade) => {
        const active = from === decade && to === decade + 9;
        return (
          <button
            key={decade}
            type="submit"
            name="decade"
            value={active ? "any" : decade}
            aria-pressed={active}
            className={`${CHIP_CLASS} tabular-nums aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent`}
          >
            {decade}s
          </button>
        );
      })}
      <div className="grid w-full grid-cols-2 gap-3 pt-1.5">
        <YearField id="filter-from" name="from" label="From" value={from} />
        <YearField id="filter-to" name="to" label="To" value={to} />
      </div>
    </FilterGroup>
  );
}

const DECADES = Array.from({ length: 11 }, (_, index) => 2020 - index * 10);
