import type { LanguageChoice } from "@/components/accounts/language-choice";
import { Setting } from "@/components/accounts/setting";
import { RadioChip } from "@/components/ui/radio-chip";
import { Select } from "@/components/ui/select";
import type { Preferences } from "@/core/accounts/preferences";
import { GENRES } from "@/core/movies/genre";
import { formatScore, type RatingScale } from "@/core/ratings/rating-scale";

type Props = {
  preferences: Preferences;
  languages: LanguageChoice[];
  /** The scale that is chosen at the moment, saved or not. */
  scale: RatingScale;
  errors: Readonly<Record<string, string>>;
};

/** What shall be recommended. */
export function TasteSettings({ preferences, languages, scale, errors }: Props) {
  const { preferredGenreIds, preferredLanguage, minRating } = preferences;
  return (
    <>
      <Setting
        id="genres"
        title="Favourite genres"
        hint="Recommendations lean towards them."
        error={errors.preferredGenreIds}
      >
        <div className="flex flex-wrap gap-2">
          {GENRES.map(({ id, name }) => (
            <RadioChip
              key={id}
              type="checkbox"
              name="preferredGenreIds"
              value={id}
              defaultChecked={preferredGenreIds.includes(id)}
            >
              {name}
            </RadioChip>
          ))}
        </div>
      </Setting>
      <Setting
        id="language"
        controlId="preferred-language"
        title="Language"
        hint="Recommend only films in this language."
        error={errors.preferredLanguage}
      >
        <div className="max-w-sm">
          <Select
            id="preferred-language"
            name="preferredLanguage"
            aria-describedby="language-hint"
            defaultValue={preferredLanguage ?? ""}
          >
            <option value="">Any language</option>
            {languages.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        </div>
      </Setting>
      <Setting
        id="min-rating"
        title="Minimum score"
        hint="Recommend nothing below it."
        error={errors.minRating}
      >
        <div className="flex flex-wrap gap-2">
          {scoreChoices(minRating).map((score) => (
            <RadioChip
              key={score ?? "any"}
              name="minRating"
              value={score ?? ""}
              defaultChecked={score === minRating}
              aria-label={score === null ? "Any score" : `At least ${formatScore(score, scale)}`}
            >
              {score === null ? "Any" : `${formatScore(score, scale)}+`}
            </RadioChip>
          ))}
        </div>
      </Setting>
    </>
  );
}

/** The usual choices, and the chosen one where it is another. */
function scoreChoices(chosen: number | null): (number | null)[] {
  if (chosen === null || SCORES.includes(chosen)) return [null, ...SCORES];
  return [null, ...[...SCORES, chosen].sort((a, b) => a - b)];
}

const SCORES = [5, 6, 7, 8];
