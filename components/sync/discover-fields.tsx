import type { SyncFormErrors } from "@/components/sync/parse-sync-form";
import { SyncField } from "@/components/sync/sync-field";
import type { SyncFormValues } from "@/components/sync/sync-form-values";
import { Field } from "@/components/ui/field";
import { RadioChip } from "@/components/ui/radio-chip";
import { Select } from "@/components/ui/select";
import { GENRES } from "@/core/movies/genre";
import { DISCOVER_PAGE_SIZE, DISCOVER_PAGES_MAX } from "@/core/sync/sync-request";

type Props = {
  values: SyncFormValues;
  errors: SyncFormErrors;
  languages: readonly { code: string; label: string }[];
};

/** How many of the most popular, and of which kind. */
export function DiscoverFields({ values, errors, languages }: Props) {
  const isNarrowed = [values.releasedFrom, values.releasedTo, values.language, values.minVotes].some(Boolean);
  return (
    <>
      <div className="max-w-64">
        <SyncField
          name="pages"
          label="Pages"
          hint={`${DISCOVER_PAGE_SIZE} movies each, ${DISCOVER_PAGES_MAX} at most.`}
          values={values}
          errors={errors}
        />
      </div>
      <details open={isNarrowed || values.genres.length > 0} className="group/narrow grid gap-4">
        <summary className="caps inline-flex min-h-11 items-center text-lg underline decoration-accent decoration-3 underline-offset-6 hover:text-accent">
          Only a kind of movie
        </summary>
        <div className="grid gap-5 pt-3">
          <fieldset className="flex flex-wrap gap-2">
            <legend className="float-start mb-2 w-full font-semibold">Genres: with all of these</legend>
            {GENRES.map(({ id, name }) => (
              <RadioChip
                key={id}
                type="checkbox"
                name="genres"
                value={id}
                defaultChecked={values.genres.includes(String(id))}
              >
                {name}
              </RadioChip>
            ))}
          </fieldset>
          <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
            <SyncField
              name="releasedFrom"
              label="Released from"
              placeholder="1970"
              values={values}
              errors={errors}
            />
            <SyncField name="releasedTo" label="up to" placeholder="1979" values={values} errors={errors} />
            <Field id="sync-language" label="Original language" error={errors.language}>
              {(control) => (
                <Select {...control} name="language" defaultValue={values.language}>
                  <option value="">Any</option>
                  {languages.map(({ code, label }) => (
                    <option key={code} value={code}>
                      {label}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <SyncField
              name="minVotes"
              label="Votes, at least"
              placeholder="Any"
              values={values}
              errors={errors}
            />
          </div>
        </div>
      </details>
    </>
  );
}
