import { FilterGroup } from "@/components/discovery/filter-group";
import { GenreChips } from "@/components/discovery/genre-chips";
import { LanguageOptions } from "@/components/discovery/language-options";
import { YearFilter } from "@/components/discovery/year-filter";
import { buttonClass } from "@/components/ui/button-class";
import { RadioChip } from "@/components/ui/radio-chip";
import { Select } from "@/components/ui/select";
import type { MovieFilter } from "@/core/movies/movie-filter";
import { formatScore, type RatingScale } from "@/core/ratings/rating-scale";

type Props = {
  filter: MovieFilter;
  /** The `runtime` parameter of the filter; see `app/(site)/movies/movie-filter-params.ts`. */
  runtime: string;
  languages: { code: string; count: number }[];
  scale: RatingScale;
};

/** The fields of the browse page's filter. Their names are those of its address. */
export function FilterFields({ filter, runtime, languages, scale }: Props) {
  return (
    <>
      <GenreChips
        stateOf={(id) =>
          filter.genreIds.includes(id) ? "with" : filter.excludedGenreIds.includes(id) ? "without" : ""
        }
      />
      <YearFilter from={filter.yearFrom} to={filter.yearTo} />
      <FilterGroup title="Running time">
        {runtimeChoices(runtime).map(({ value, label }) => (
          <RadioChip key={value} name="runtime" value={value} defaultChecked={value === runtime}>
            {label}
          </RadioChip>
        ))}
      </FilterGroup>
      <FilterGroup title="Score">
        {SCORES.map((score) => (
          <RadioChip
            key={score ?? "any"}
            name="score"
            value={score ?? ""}
            defaultChecked={score === filter.minScore}
            aria-label={score === null ? "Any score" : `At least ${formatScore(score, scale)}`}
          >
            {score === null ? "Any" : `${formatScore(score, scale)}+`}
          </RadioChip>
        ))}
      </FilterGroup>
      <FilterGroup title="Language">
        <span className="w-full">
          <Select name="language" aria-label="Language" defaultValue={filter.language ?? ""}>
            <LanguageOptions languages={languages} />
          </Select>
        </span>
      </FilterGroup>
      <button type="submit" className={`no-script-only w-full ${buttonClass()}`}>
        Show results
      </button>
    </>
  );
}

/** The usual choices, and the one of the address where it is another. */
function runtimeChoices(current: string): { value: string; label: string }[] {
  if (RUNTIMES.some(({ value }) => value === current)) return RUNTIMES;
  return [...RUNTIMES, { value: current, label: `${current} min` }];
}

const SCORES = [null, 5, 6, 7, 8];
const RUNTIMES = [
  { value: "", label: "Any" },
  { value: "-89", label: "Under 1½ h" },
  { value: "90-120", label: "1½ to 2 h" },
  { value: "120-150", label: "2 to 2½ h" },
  { value: "150-", label: "Longer" },
];
