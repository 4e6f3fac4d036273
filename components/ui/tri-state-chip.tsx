import { Check, Minus, Plus } from "lucide-react";

import { CHIP_CLASS } from "@/components/ui/chip-class";

export type TriState = "" | "with" | "without";

type Props = {
  /** The form field; its value is "" (off), "with" or "without". */
  name: string;
  label: string;
  defaultValue: TriState;
};

/**
 * A chip that goes from off to "with" to "without" and back: three radio buttons lie over it, the next one on top
 * (`.tri-state` in tri-state-chip.css), so that it works without scripts and with the arrow keys.
 */
export function TriStateChip({ name, label, defaultValue }: Props) {
  return (
    <fieldset className="contents">
      <legend className="sr-only">{label}</legend>
      <div className={`tri-state ${CHIP_CLASS}`}>
        {STATES.map(({ value, word }) => (
          <input
            key={value}
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === defaultValue}
            aria-label={`${word} ${label}`}
          />
        ))}
        <span
          aria-hidden
          className="inline-grid size-4 place-items-center *:col-start-1 *:row-start-1 *:size-4"
        >
          <Plus className="tri-state-off opacity-60" />
          <Check className="tri-state-with" />
          <Minus className="tri-state-without" />
        </span>
        <span aria-hidden className="tri-state-label">
          {label}
        </span>
      </div>
    </fieldset>
  );
}

const STATES: { value: TriState; word: string }[] = [
  { value: "", word: "Any" },
  { value: "with", word: "With" },
  { value: "without", word: "Without" },
];
