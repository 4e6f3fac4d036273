import { FilterGroup } from "@/components/discovery/filter-group";
import { CHIP_CLASS } from "@/components/ui/chip-class";
import { TextInput } from "@/components/ui/text-input";

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
        <YearInput name="from" label="From" value={from} />
        <YearInput name="to" label="To" value={to} />
      </div>
    </FilterGroup>
  );
}

function YearInput({ name, label, value }: { name: string; label: string; value: number | null }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={`filter-${name}`} className="text-sm text-muted">
        {label}
      </label>
      <TextInput
        id={`filter-${name}`}
        name={name}
        inputMode="numeric"
        pattern="(18[7-9]|19[0-9]|20[0-9])[0-9]"
        maxLength={4}
        title="A year such as 1984"
        placeholder="Year"
        autoComplete="off"
        defaultValue={value ?? ""}
      />
    </div>
  );
}

const DECADES = Array.from({ length: 11 }, (_, index) => 2020 - index * 10);
