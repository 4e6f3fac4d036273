import { ChevronDown } from "lucide-react";

import { FilterGroup } from "@/components/discovery/filter-group";
import { GenreChips } from "@/components/discovery/genre-chips";
import { LanguageOptions } from "@/components/discovery/language-options";
import { YearField } from "@/components/discovery/year-field";
import { RadioChip } from "@/components/ui/radio-chip";
import { Select } from "@/components/ui/select";
import { formatScore, type RatingScale } from "@/core/ratings/rating-scale";

type Props = {
  /** What each field shows. */
  values: Readonly<Record<string, string>>;
  languages: { code: string; count: number }[];
  scale: RatingScale;
  /** How many things are narrowed down. */
  activeCount: number;
};

/** Which films may be in the programme at all; closed at first. */
export function ProgrammeFilter({ values, languages, scale, activeCount }: Props) {
  return (
    <details className="group/filter">
      <summary className="caps inline-flex min-h-11 list-none items-center gap-1.5 text-[1.0625rem] hover:text-accent [&::-webkit-details-marker]:hidden">
        Only certain films
        {activeCount > 0 && (
          <span className="bg-accent px-1.5 py-0.5 text-on-accent tabular-nums">
            {activeCount}
            <span className="sr-only"> chosen</span>
          </span>
        )}
        <ChevronDown aria-hidden className="size-5 transition-transform group-open/filter:rotate-180" />
      </summary>
      <div className="grid gap-x-10 pt-3 md:grid-cols-2">
        <GenreChips stateOf={(id) => triState(values[`genre-${id}`])} />
        <div>
          <Choices
            name="runtime_max"
            title="At most so long"
            chosen={values.runtime_max}
            choices={RUNTIMES}
          />
          <Choices name="age_max" title="Suitable for" chosen={values.age_max} choices={AGES} />
          <Choices name="min_score" title="Score" chosen={values.min_score} choices={scores(scale)} />
          <FilterGroup title="Years and language">
            <span className="w-24">
              <YearField id="programme-year_from" name="year_from" label="From" value={values.year_from} />
            </span>
            <span className="w-24">
              <YearField id="programme-year_to" name="year_to" label="To" value={values.year_to} />
            </span>
            <span className="grid min-w-48 flex-1 gap-1">
              <label htmlFor="programme-language" className="text-sm text-muted">
                Language
              </label>
              <Select id="programme-language" name="language" defaultValue={values.language ?? ""}>
                <LanguageOptions languages={languages} />
              </Select>
            </span>
          </FilterGroup>
        </div>
      </div>
    </details>
  );
}

type Choice = { value: string; label: string };

function Choices(props: { name: string; title: string; chosen: string | undefined; choices: Choice[] }) {
  const { name, title, chosen = "", choices } = props;
  const isUsual = chosen === "" || choices.some(({ value }) => value === chosen);
  const shown = isUsual ? choices : [...choices, { value: chosen, label: chosen }];
  return (
    <FilterGroup title={title}>
      {[{ value: "", label: "Any" }, ...shown].map(({ value, label }) => (
        <RadioChip key={value} name={name} value={value} defaultChecked={value === chosen}>
          {label}
        </RadioChip>
      ))}
    </FilterGroup>
  );
}

function triState(value: string | undefined): "" | "with" | "without" {
  return value === "with" || value === "without" ? value : "";
}

const scores = (scale: RatingScale) =>
  [5, 6, 7, 8].map((score) => ({ value: String(score), label: `${formatScore(score, scale)}+` }));

const RUNTIMES: Choice[] = [
  { value: "90", label: "1½ h" },
  { value: "120", label: "2 h" },
  { value: "150", label: "2½ h" },
];

const AGES: Choice[] = [
  { value: "0", label: "Everybody" },
  { value: "6", label: "6 and up" },
  { value: "12", label: "12 and up" },
  { value: "16", label: "16 and up" },
];
