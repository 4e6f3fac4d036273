import { RadioChip } from "@/components/ui/radio-chip";
import type { RecommendationMode } from "@/core/recommendations/mode";

type Props = {
  mode: RecommendationMode;
  /** The id of its form, where it stands outside. */
  form?: string;
};

/** By what the films are chosen. */
export function ModeChoice({ mode, form }: Props) {
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="caps float-start me-1 text-lg leading-9 pointer-coarse:leading-11">Choose by</legend>
      {MODES.map(({ value, label, hint }) => (
        <RadioChip
          key={value}
          name="mode"
          value={value}
          form={form}
          defaultChecked={value === mode}
          title={hint}
        >
          {label}
        </RadioChip>
      ))}
    </fieldset>
  );
}

const MODES: { value: RecommendationMode; label: string; hint: string }[] = [
  { value: "blend", label: "Everything", hint: "What ratings taught, what is alike, and the rules together" },
  { value: "learned", label: "Ratings", hint: "Only what was learned from the ratings of many people" },
  { value: "next", label: "What next", hint: "Only what people go on to after what you rated last" },
  { value: "similar", label: "Likeness", hint: "Only what films have in common: people, themes, genres" },
  { value: "rules", label: "Rules", hint: "Only popularity, newness and your favourite genres" },
];
