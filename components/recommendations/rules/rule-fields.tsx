"use client";

import { RadioChip } from "@/components/ui/radio-chip";
import { Slider } from "@/components/ui/slider";
import type { RuleType, ScoringRule } from "@/core/recommendations/scoring-rule";

/** A rule's weight, and whether it counts at all. */
export function RuleFields({ rule }: { rule: ScoringRule }) {
  const { id, name, weight, isActive, ruleType } = rule;
  return (
    <fieldset className="grid gap-2 border-t-2 border-line pt-3">
      <legend className="sr-only">{name}</legend>
      <Slider
        id={`weight-${id}`}
        name={`weight-${id}`}
        label={name}
        low="Does nothing"
        high="Full weight"
        min={0}
        max={1}
        step={0.05}
        place={weight}
        figure={figure}
        words={figure}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-sm text-muted">{MEANING[ruleType]}</p>
        <div className="flex gap-2">
          <RadioChip name={`active-${id}`} value="yes" defaultChecked={isActive} aria-label={`${name}: on`}>
            On
          </RadioChip>
          <RadioChip name={`active-${id}`} value="no" defaultChecked={!isActive} aria-label={`${name}: off`}>
            Off
          </RadioChip>
        </div>
      </div>
    </fieldset>
  );
}

function figure(weight: number): string {
  return weight.toFixed(2);
}

const MEANING: Record<RuleType, string> = {
  popularity: "How popular it is beside the most popular film.",
  recency: "How new it is: today counts fully, two years ago no more.",
  genre_match: "How many of its genres somebody prefers.",
};
