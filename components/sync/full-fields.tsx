import type { SyncFormErrors } from "@/components/sync/parse-sync-form";
import { SyncField } from "@/components/sync/sync-field";
import type { SyncFormValues } from "@/components/sync/sync-form-values";
import { RadioChip } from "@/components/ui/radio-chip";

type Props = { values: SyncFormValues; errors: SyncFormErrors };

/** Where the list of everything comes from, and how well known a movie must be. */
export function FullFields({ values, errors }: Props) {
  return (
    <div className="group/source grid max-w-xl gap-5">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="float-start mb-2 w-full font-semibold">The list of movies comes from</legend>
        <RadioChip name="source" value="windows" defaultChecked={values.source === "windows"}>
          TMDB’s discover, by release date
        </RadioChip>
        <RadioChip name="source" value="export" defaultChecked={values.source === "export"}>
          a daily id export
        </RadioChip>
      </fieldset>
      <div className="hidden group-has-[[value=windows]:checked]/source:block">
        <SyncField
          name="voteFloor"
          label="Votes, at least"
          hint="The lower, the more: 50 gives tens of thousands of movies, 1 hundreds of thousands."
          values={values}
          errors={errors}
          className="max-w-64"
        />
      </div>
      <div className="hidden gap-5 group-has-[[value=export]:checked]/source:grid">
        <SyncField
          name="location"
          label="File or address"
          inputMode="text"
          placeholder="https://files.tmdb.org/p/exports/movie_ids_05_15_2026.json.gz"
          hint="One JSON object a line, gzipped or not."
          values={values}
          errors={errors}
        />
        <SyncField
          name="minPopularity"
          label="Popularity, at least"
          inputMode="decimal"
          values={values}
          errors={errors}
          className="max-w-64"
        />
      </div>
    </div>
  );
}
